// The session belongs to the house's own front door, not to the web application: whoever leaves or is no longer
// logged in is sent to that door. Shared by all four applications.
import {house} from './house.js';

const RELOADED = 'tuntas.reloaded';
const reloadedJustNow = () => Date.now() - Number(sessionStorage.getItem(RELOADED)) < 15000;

window.angular.module('cam.commons').run(['$rootScope', 'AuthenticationService', ($rootScope, authentication) => {
  authentication.logout = () => window.location.assign(`${house}/keluar`);

  // A page without a session is answered with the login page. If even the reloaded page finds nobody logged in, the
  // application's own login form may show rather than an endless reload.
  $rootScope.$on('authentication.login.required', event => {
    if (reloadedJustNow()) {
      return;
    }
    event.preventDefault();
    sessionStorage.setItem(RELOADED, String(Date.now()));
    window.location.reload();
  });
}]);
