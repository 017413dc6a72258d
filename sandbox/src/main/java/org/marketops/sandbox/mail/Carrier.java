package org.marketops.sandbox.mail;

import javax.mail.MessagingException;

/** Takes one mail away for good. */
interface Carrier {

    void carry(SentMail mail) throws MessagingException;
}
