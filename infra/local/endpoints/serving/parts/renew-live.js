// Fetches this page again and puts in its live part when that has changed: the scroll position and
// the keyboard's place are kept. Without JavaScript the page is reloaded by hand.
const everyMs = 2500;
let shown = document.querySelector('[data-live]')?.innerHTML;

async function renew() {
  const part = document.querySelector('[data-live]');
  if (!part || document.hidden) return;
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
  if (!fresh || fresh.innerHTML === shown) return;
  shown = fresh.innerHTML;
  const focused = document.activeElement?.id;
  part.replaceChildren(...fresh.childNodes);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

const state = document.querySelector('[data-live-state]');
const tell = (words) => {
  if (state && state.textContent !== words) state.textContent = words;
};

setInterval(
  () =>
    renew().then(
      () => tell('Siden følger selv med.'),
      () => tell('Forbindelsen er væk. Er programmet stoppet?'),
    ),
  everyMs,
);
