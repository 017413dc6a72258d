/* What stands in these items is made on the server; all that is left to do is to tell Jira that the height is known. */
(function () {
    'use strict';

    function Item(API) {
        this.API = API;
    }

    Item.prototype.render = function () {
        if (this.API && typeof this.API.resize === 'function') {
            this.API.resize();
        }
    };

    /** There is nothing to configure. */
    Item.prototype.renderEdit = Item.prototype.render;

    define('marketops/target-attainment-item', [], function () { return Item; });
}());
