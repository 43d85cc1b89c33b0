// What an officer's Tasklist shows: the way to Loket, and none of the views whose acts the front door refuses (free tasks,
// comments) or that Berkas shows better (history, diagram).
import {house} from './house.js';

const NOT_FOR_OFFICERS = [
  'create-task-action',
  'shortcut-help',
  'task-action-comment',
  'task-detail-history',
  'task-detail-diagram',
  'task-detail-description',
  'tasklist-sorting'
];

window.angular.module('cam.tasklist').run(['Views', views => {
  const all = views.getProviders;
  views.getProviders = query => all(query).filter(view => !NOT_FOR_OFFICERS.includes(view.id));
}]);

// A deadline ends with its day. On Sunday a task due on Wednesday night has three days left, not four.
window.angular.module('cam.tasklist').run(['moment', moment => {
  moment.relativeTimeRounding(Math.floor);
  moment.relativeTimeThreshold('h', 24);
  moment.relativeTimeThreshold('d', 100);
}]);

// A report typed in at the counter must not vanish because of a click beside the window or the Esc that closes a calendar.
window.angular.module('cam.tasklist').config(['$uibModalProvider', modal => {
  Object.assign(modal.options, {backdrop: 'static', keyboard: false});
}]);

export default [
  {
    id: 'counter-receipts',
    pluginPoint: 'tasklist.navbar.action',
    priority: 90,
    render: node => {
      const link = document.createElement('a');
      link.href = `${house}/loket`;
      link.textContent = 'Loket';
      link.title = 'Tanda terima laporan yang dibuat petugas';
      node.append(link);
    }
  }
];
