const box = document.getElementById('find-box');
const input = document.getElementById('find');
const found = document.getElementById('found');
const parts = [...document.querySelectorAll('[data-find]')].map((part) => ({
  part,
  text: part.textContent.toLowerCase(),
}));
const show = () => {
  const wanted = input.value.trim().toLowerCase();
  let count = 0;
  for (const { part, text } of parts) {
    part.hidden = !text.includes(wanted);
    if (!part.hidden) count += 1;
    const fold = part.closest('.fold');
    if (fold !== null && wanted !== '' && !part.hidden) fold.open = true;
  }
  found.textContent = wanted === '' ? '' : `${count} found`;
};
box.hidden = false;
input.addEventListener('input', show);
