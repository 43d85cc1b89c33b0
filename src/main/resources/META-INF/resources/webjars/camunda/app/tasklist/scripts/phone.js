// On a phone Tasklist stacks filters, list and task on one endless page. Here it shows either the list or the open task.
export default [
  {
    id: 'back-to-list',
    pluginPoint: 'tasklist.task.action',
    priority: 100,
    render: (node, _, scope) => {
      const back = document.createElement('a');
      back.className = 'back-to-list';
      back.href = '#/';
      back.textContent = '‹ Daftar tugas';
      node.append(back);

      scope.taskData.newChild(scope).observe('task', task => {
        const open = Boolean(task && task.id);
        document.body.classList.toggle('task-open', open);
        if (open) {
          document.querySelector('.page-wrap').scrollTop = 0;
        }
      });
    }
  }
];
