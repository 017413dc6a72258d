/*
 * What three exports come to, reckoned without a line of the product: by column names written down here, in whole
 * millionths. Prints JSON: for each file its sums over all rows, by campaign and by month of the day.
 *   node calculate.js <folder of the exports>
 */
'use strict';
const fs = require('fs');
const path = require('path');

const FILES = {
  'meta-ads-export.csv': {
    header: 0, campaign: 'Campaign name', day: 'Reporting starts', currency: () => 'USD', divide: 1n,
    sums: {impressions: 'Impressions', results: 'Results', spend: 'Amount spent (USD)', clicks: 'Link clicks'}
  },
  'adwords-campaign.csv': {
    header: 1, campaign: 'Campaign ID', day: 'Day', currency: row => row('Currency'), divide: 1000000n, total: 'Total',
    sums: {impressions: 'Impressions', results: 'Conv. (1-per-click)', clicks: 'Clicks', spend: 'Cost'}
  },
  'microsoft-ads-daily.csv': {
    header: 0, campaign: 'campaign_id', day: 'date', currency: row => row('currency_code'), divide: 1n,
    sums: {impressions: 'impressions', clicks: 'clicks', spend: 'spend', results: 'conversions'}
  }
};

/** One line with quotes: none of the three files has a line break in a cell. */
function cells(line) {
  const found = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] === '"') {
      let text = '';
      at++;
      for (;;) {
        const end = line.indexOf('"', at);
        text += line.slice(at, end);
        at = end + 1;
        if (line[at] !== '"') { break; }
        text += '"';
        at++;
      }
      found.push(text);
      at++;
    } else {
      const end = line.indexOf(',', at) < 0 ? line.length : line.indexOf(',', at);
      found.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return found;
}

/** Millionths of a millionth, so that micros and binary noise stay whole until the end. */
function units(text) {
  const clean = text.trim();
  if (clean === '' || clean === '--') { return 0n; }
  const [whole, part = ''] = clean.split('.');
  const sign = whole.startsWith('-') ? -1n : 1n;
  return sign * (BigInt(whole.replace('-', '')) * 10n ** 12n + BigInt((part + '000000000000').slice(0, 12)));
}

function decimal(value) {
  const sign = value < 0n ? '-' : '';
  const text = String(value < 0n ? -value : value).padStart(13, '0');
  return sign + text.slice(0, -12) + '.' + text.slice(-12);
}

function add(sums, metric, value) {
  sums[metric] = (sums[metric] || 0n) + value;
}

function reckon(folder, name, rule) {
  const lines = fs.readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).filter(line => line !== '');
  const names = cells(lines[rule.header]);
  const all = {}, campaigns = {}, months = {}, currencies = {};
  let rows = 0;
  for (const line of lines.slice(rule.header + 1)) {
    const row = cells(line);
    const cell = column => row[names.indexOf(column)];
    if (rule.total && row[0] === rule.total) { continue; }
    rows++;
    currencies[rule.currency(cell)] = true;
    const campaign = campaigns[cell(rule.campaign)] = campaigns[cell(rule.campaign)] || {};
    const month = months[cell(rule.day).slice(0, 7)] = months[cell(rule.day).slice(0, 7)] || {};
    for (const metric of Object.keys(rule.sums)) {
      const value = units(cell(rule.sums[metric])) / (metric === 'spend' ? rule.divide : 1n);
      [all, campaign, month].forEach(sums => add(sums, metric, value));
    }
  }
  return {rows, currencies: Object.keys(currencies), all, campaigns, months};
}

const answer = {};
for (const name of Object.keys(FILES)) {
  answer[name] = reckon(process.argv[2], name, FILES[name]);
}
process.stdout.write(JSON.stringify(answer, (key, value) => typeof value === 'bigint' ? decimal(value) : value, 1) + '\n');
