/* Jira asks a dashboard item for a module with render and renderEdit. What stands in the item is made on the server; all that is
   left to do is to tell Jira that its height is known. */
define('marketops/my-approvals-item', [], function () {
    'use strict';

    function MyApprovalsItem(API) {
        this.API = API;
    }

    MyApprovalsItem.prototype.render = function () {
        if (this.API && typeof this.API.resize === 'function') {
            this.API.resize();
        }
    };

    /** There is nothing to configure. */
    MyApprovalsItem.prototype.renderEdit = MyApprovalsItem.prototype.render;

    return MyApprovalsItem;
});
