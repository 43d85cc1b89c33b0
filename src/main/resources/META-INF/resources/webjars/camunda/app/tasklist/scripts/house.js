// Where the house stands: the path under which Tuntas is reached, in front of /camunda.
export const house = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
