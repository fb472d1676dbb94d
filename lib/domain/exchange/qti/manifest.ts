import { element, type Markup } from '../markup'
import type { NamedItem } from './names'

const CP = 'http://www.imsglobal.org/xsd/imscp_v1p1'

/** The package's list of files (IMS Content Packaging, profile of QTI 2.1). */
export function writeManifest(items: readonly NamedItem[]): Markup {
  const root = {
    xmlns: CP,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${CP} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd`,
    identifier: 'footnote_quiz',
  }
  return element('manifest', root, [
    element('metadata', {}, [
      element('schema', {}, ['QTIv2.1 Package']),
      element('schemaversion', {}, ['1.0.0']),
    ]),
    element('organizations', {}),
    element('resources', {}, [
      element('resource', { identifier: 'test', type: 'imsqti_test_xmlv2p1', href: 'assessment.xml' }, [
        element('file', { href: 'assessment.xml' }),
        ...items.map(({ identifier }) => element('dependency', { identifierref: identifier })),
      ]),
      ...items.map(({ identifier, href }) =>
        element('resource', { identifier, type: 'imsqti_item_xmlv2p1', href }, [element('file', { href })]),
      ),
    ]),
  ])
}
