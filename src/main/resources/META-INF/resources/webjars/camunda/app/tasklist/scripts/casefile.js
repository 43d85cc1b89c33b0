// The report beside the form. A form holds inputs only; text, thread, deadlines and history come from the case file page,
// where every look is checked and logged. The case file is a tab of its own and, on a wide screen, stands beside the form;
// on a narrow one it folds out below it, because changing tabs would throw away what has been typed.
import {house} from './house.js';

const wide = window.matchMedia('(min-width: 1200px)').matches;

const frame = taskId => {
  const page = document.createElement('iframe');
  page.className = 'casefile';
  page.title = 'Berkas laporan';
  page.loading = 'lazy';
  page.src = `${house}/berkas/tugas/${encodeURIComponent(taskId)}?tab=1`;
  return page;
};

export default [
  {
    id: 'casefile',
    pluginPoint: 'tasklist.task.detail',
    properties: {label: 'Berkas'},
    // The form comes at 1000: on a wide screen the case file is beside it anyway, on a narrow one it is read first.
    priority: wide ? 900 : 1100,
    render: (node, {taskId}) => {
      node.className = 'casefile-tab';
      node.append(frame(taskId));
    }
  },
  {
    id: 'casefile-beside',
    pluginPoint: 'tasklist.task.action',
    priority: 50,
    render: (node, _, scope) => {
      const beside = document.createElement('details');
      beside.className = 'casefile-beside';
      beside.open = wide;
      beside.hidden = true;
      beside.innerHTML = '<summary>Berkas laporan</summary>';
      document.querySelector('.task-details').append(beside);

      let shown;
      scope.taskData.newChild(scope).observe('task', task => {
        const taskId = task && task.id;
        if (taskId === shown) {
          return;
        }
        shown = taskId;
        beside.hidden = !taskId;
        beside.querySelector('iframe')?.remove();
        if (taskId) {
          beside.append(frame(taskId));
        }
      });
      scope.$on('$destroy', () => beside.remove());
    }
  }
];
