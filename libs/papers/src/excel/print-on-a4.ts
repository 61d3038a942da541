type Attributes = Record<string, string | number>;

/** Every sheet prints on lying A4, as wide as the page and as long as it takes. */
export const printOnA4 = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string): string =>
          xml.replace(/<worksheet [^>]*>/, (opening) => `${opening}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`),
        transformElementAttributes: (tagName: string, attributes: Attributes): Attributes =>
          tagName === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};
