import { findChromium, launchFound } from '../support/chromium';

describe('finding a Chromium', () => {
  it('takes the one that CHROMIUM_PATH names, before any other', () => {
    expect(findChromium(process.execPath)).toEqual({ path: process.execPath, env: {}, from: 'CHROMIUM_PATH' });
  });

  it('says which variable to correct when CHROMIUM_PATH names nothing', () => {
    expect(() => findChromium('/nowhere/chromium')).toThrow(/CHROMIUM_PATH names \/nowhere\/chromium.*unset it/);
  });

  it('takes an installed one next', () => {
    expect(findChromium('', ['/nowhere/a', process.execPath])).toMatchObject({
      path: process.execPath,
      from: 'system',
    });
  });
});

describe('the Chromium inside the npm package', () => {
  it('starts and shows a page, where there is no other', async () => {
    const packed = findChromium('', []);
    expect(packed.from).toBe('package');
    const browser = await launchFound(packed);
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>План</h1>');
      expect(await page.locator('h1').textContent()).toBe('План');
    } finally {
      await browser.close();
    }
  });
});
