import type { ExchangeItem } from '../quiz'

/** An item with its place in the package. */
export type NamedItem = { item: ExchangeItem; identifier: string; href: string }

export const QTI = 'http://www.imsglobal.org/xsd/imsqti_v2p1'

/** The root attributes of each QTI file. */
export const QTI_ROOT = {
  xmlns: QTI,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${QTI} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`,
}
