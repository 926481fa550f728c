const form = document.querySelector('form');
const summary = document.querySelector('.error-summary');
const email = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const phone = /^\+?[\d\s().\-/]{7,}$/;

form.noValidate = true;
form.addEventListener('submit', (event) => {
  const faults = findFaults();
  form.querySelectorAll('.error').forEach((error) => (error.textContent = ''));
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  faults.forEach(([name, code]) => {
    const error = document.getElementById(name + '-error');
    error.textContent = error.dataset[code];
    const field = document.getElementById(name);
    if (field.type !== 'radio') field.setAttribute('aria-invalid', 'true');
  });
  summary.hidden = faults.length === 0;
  if (faults.length === 0) return;
  event.preventDefault();
  summary.querySelector('ul').replaceChildren(...faults.map(([name]) => linkTo(name)));
  summary.focus();
});

function findFaults() {
  const { name, contactBy, callWindow, ...rest } = form.elements;
  const contact = contactBy.value === 'email' ? rest.email : rest.phone;
  const pattern = contactBy.value === 'email' ? email : phone;
  const faults = [];
  if (!name.value.trim()) faults.push(['name', 'missing']);
  if (!contactBy.value) faults.push(['contactBy', 'missing']);
  if (!contact.value.trim()) faults.push([contact.name, 'missing']);
  else if (!pattern.test(contact.value.trim())) faults.push([contact.name, 'format']);
  if (contactBy.value !== 'email' && !callWindow.value) faults.push(['callWindow', 'missing']);
  return faults;
}

function linkTo(name) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = '#' + name;
  link.textContent = document.getElementById(name + '-error').textContent;
  item.append(link);
  return item;
}
