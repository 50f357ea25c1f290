import { setOf } from './word-set.ts';

/** Nouns of what is asked for carriage or a thing. */
export const priceNouns = setOf(`
  rate rates price prices fare fares quotation quotations quote quotes tariff tariffs charge charges surcharge surcharges
  fee fees cost costs`);

/** What is carried or carries, by which prices are told. */
export const pricedNouns = setOf(
  'feu teu container box wagon truck lorry trailer train pallet tonne ton kilo kilogram kilogramme kg barrel parcel',
);

/** What prices are told for with "a": "3 euros a *parcel*". */
export const soldSingly = setOf(`
  share head person passenger ticket container unit piece pop copy box bottle seat vehicle car truck lorry wagon trailer
  train flight trip voyage crossing slot parcel package pallet consignment shipment declaration letter bag sack bushel pupil
  student patient household customer user game month plate cup pack dose item room cow pair`);

/** Words right before a sum that is the price of something: "fell *to* $6,900", "*costs* $2,600". */
export const pricingWords = setOf(
  'to at is was be been are were cost costs costing averaged reached hit pay pays paid',
);

/** Currencies whose hundredths English calls cents. */
export const centCurrencies = setOf('EUR USD CAD AUD HKD SGD NZD ZAR');
