import { chromium, type Page } from 'playwright'
import { onTestFinished } from 'vitest'
import { chromiumOptions } from '../../src/browser/chromium.ts'

/** A page of a browser that is gone when the test is. */
export async function browserPage(): Promise<Page> {
  const browser = await chromium.launch(chromiumOptions())
  onTestFinished(() => browser.close())
  return browser.newPage()
}
