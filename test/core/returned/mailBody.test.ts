import { mailBody } from '../../../src/core/returned/identity/mailBody';
import { shippedBodies } from '../../support/registry';

const bodies = {
  find: (written: string) => shippedBodies.find(written),
  byId: (id: string) => shippedBodies.byId(id),
};

it.each([
  [{ subject: 'Звіт Міністерства юстиції України за 2019 рік' }, 'minjust'],
  [{ from: 'Канцелярія zvit@minjust.gov.ua', subject: 'Звіт' }, 'minjust'],
  [{ from: 'k@example.org', subject: 'Звіт' }, undefined],
  // Two bodies in one subject say nothing; the address still does.
  [{ from: 'zvit@minjust.gov.ua', subject: 'Звіт МОН та МОЗ' }, 'minjust'],
])('knows by the letter whose it is: %p', (mail, body) => {
  expect(mailBody(mail, bodies)?.id).toBe(body);
});
