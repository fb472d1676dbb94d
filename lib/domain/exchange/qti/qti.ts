import { findPlatformLosses } from '../find-losses'
import type { ExchangeFormat } from '../format'
import { writeXml } from '../markup'
import { writeZip } from '../zip'
import { writeItem } from './item'
import { writeManifest } from './manifest'
import { writeTest } from './test'

/**
 * A QTI 2.1 content package (IMS Question and Test Interoperability, final of 2012): the version that most learning
 * platforms read. One file for each item, one for the test, one that lists them.
 */
export const qti: ExchangeFormat = {
  id: 'qti',
  mime: 'application/zip',
  extension: 'zip',
  isBinary: true,
  findLosses: findPlatformLosses,
  write: ({ title, items }) => {
    const named = items.map((item) => ({
      item,
      // An identifier begins with a letter and holds few signs.
      identifier: `item_${item.number}_${item.id.replace(/[^A-Za-z0-9_-]/gu, '_')}`,
      href: `items/item-${String(item.number).padStart(3, '0')}.xml`,
    }))
    return writeZip({
      'imsmanifest.xml': writeXml(writeManifest(named)),
      'assessment.xml': writeXml(writeTest(title, named)),
      ...Object.fromEntries(
        named.map(({ item, identifier, href }) => [href, writeXml(writeItem(item, identifier))]),
      ),
    })
  },
}
