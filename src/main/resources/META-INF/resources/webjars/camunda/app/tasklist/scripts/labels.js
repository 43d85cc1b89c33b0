// The labels lie in the browser's store before an application starts. Left to itself it would show bare keys where it
// draws faster than it loads (a first visit), and after an upgrade the labels of the version before.
const STORE = 'camunda-web';

/** Puts the labels where the application looks for them; without them it loads them itself, as it always did. */
export const keepLabels = async application => {
  const folder = `${document.querySelector('base').getAttribute('app-root')}/app/${application}/locales/`;
  try {
    const answer = await fetch(`${folder}id.json`, {cache: 'no-cache'});
    if (answer.ok) {
      const kept = JSON.parse(localStorage.getItem(STORE) || '{}');
      kept[`${folder}_locales_data_id_${window.bust}`] = JSON.stringify(await answer.json());
      localStorage.setItem(STORE, JSON.stringify(kept));
    }
  } catch (unreachable) {
    console.warn('Label belum dapat disimpan.', unreachable);
  }
};
