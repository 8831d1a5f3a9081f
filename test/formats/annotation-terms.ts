// The terms of W3C's Web Annotation context that the export uses, with their IRIs, copied from the Web Annotation Vocabulary
// (https://www.w3.org/TR/annotation-vocab/, "JSON-LD Context"). In JSON-LD's safe mode an unknown term is an error, so a
// misspelt or invented key fails the test.

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const DCTERMS = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';

const id = (iri: string): object => ({ '@id': iri, '@type': '@id' });

const motivations = [
  'assessing',
  'classifying',
  'commenting',
  'describing',
  'highlighting',
  'identifying',
  'moderating',
  'tagging',
];

export const annotationTerms = {
  schema: 'http://schema.org/',
  foaf: FOAF,
  id: '@id',
  type: '@type',
  Annotation: `${OA}Annotation`,
  TextualBody: `${OA}TextualBody`,
  SpecificResource: `${OA}SpecificResource`,
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  Person: `${FOAF}Person`,
  Organization: `${FOAF}Organization`,
  Software: `${AS}Application`,
  ...Object.fromEntries(motivations.map((word) => [word, `${OA}${word}`])),
  body: id(`${OA}hasBody`),
  target: id(`${OA}hasTarget`),
  source: id(`${OA}hasSource`),
  selector: id(`${OA}hasSelector`),
  creator: id(`${DCTERMS}creator`),
  motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
  purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  first: id(`${AS}first`),
  total: `${AS}totalItems`,
  startIndex: `${AS}startIndex`,
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  name: `${FOAF}name`,
  format: 'http://purl.org/dc/elements/1.1/format',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  start: `${OA}start`,
  end: `${OA}end`,
};
