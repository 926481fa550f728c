/* A component of the page's own, with the clinic's form in its closed shadow root. */
{
  const { clinicUrl } = document.currentScript.dataset;
  const root = document.querySelector('#shadow').attachShadow({ mode: 'closed' });
  const form = document.createElement('consultation-form');
  form.setAttribute('action', `${clinicUrl}/consultations`);
  form.setAttribute('clinic', `${clinicUrl}/clinic.json`);
  form.setAttribute('partner', 'rude-page');
  root.append(form);
}
