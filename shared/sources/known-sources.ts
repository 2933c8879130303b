import type { SitePlatformId } from './platforms.ts';

/** One publishing site that we know how to read. */
export type SourceRecord = {
  /** "ballerup": what an operator writes. */
  id: string;
  /** The municipality's name in Danish, without "Kommune". */
  municipality: string;
  /** The official three-digit code of the municipality (Danmarks Statistik, since 2007). */
  municipalityCode: string | null;
  platform: SitePlatformId;
  /** "https://dagsorden.ballerup.dk". */
  origin: string;
  /** Where the site's list begins; null on platforms whose list has a fixed address. */
  listPath: string | null;
};

// Host names as attested by captured answers and public readers up to 2026; sites move now and then.
const hosts: readonly (readonly [id: string, municipality: string, code: string, host: string])[] = [
  ['aabenraa', 'Aabenraa', '580', 'dagsordener.aabenraa.dk'],
  ['aarhus', 'Aarhus', '751', 'dagsordener.aarhus.dk'],
  ['aeroe', 'Ærø', '492', 'dagsordener.aeroekommune.dk'],
  ['albertslund', 'Albertslund', '165', 'dagsordner.albertslund.dk'],
  ['alleroed', 'Allerød', '201', 'dagsordener.alleroed.dk'],
  ['assens', 'Assens', '420', 'dagsorden.assens.dk'],
  ['ballerup', 'Ballerup', '151', 'dagsorden.ballerup.dk'],
  ['dragoer', 'Dragør', '155', 'dagsordener.dragoer.dk'],
  ['egedal', 'Egedal', '240', 'dagsordener.egedalkommune.dk'],
  ['esbjerg', 'Esbjerg', '561', 'dagsordener.esbjergkommune.dk'],
  ['fanoe', 'Fanø', '563', 'dagsordener.fanoe.dk'],
  ['favrskov', 'Favrskov', '710', 'dagsordener.favrskov.dk'],
  ['faxe', 'Faxe', '320', 'dagsordener.faxekommune.dk'],
  ['fredensborg', 'Fredensborg', '210', 'dagsordener.fredensborg.dk'],
  ['frederiksberg', 'Frederiksberg', '147', 'dagsordener.frederiksberg.dk'],
  ['frederikshavn', 'Frederikshavn', '813', 'dagsordener.frederikshavn.dk'],
  ['furesoe', 'Furesø', '190', 'dagsordener.furesoe.dk'],
  ['gentofte', 'Gentofte', '157', 'dagsordener.gentofte.dk'],
  ['gladsaxe', 'Gladsaxe', '159', 'dagsordener.gladsaxe.dk'],
  ['greve', 'Greve', '253', 'dagsordener.greve.dk'],
  ['gribskov', 'Gribskov', '270', 'dagsordener.gribskov.dk'],
  ['guldborgsund', 'Guldborgsund', '376', 'dagsordener.guldborgsund.dk'],
  ['haderslev', 'Haderslev', '510', 'dagsordener.haderslev.dk'],
  ['halsnaes', 'Halsnæs', '260', 'dagsorden.halsnaes.dk'],
  ['herlev', 'Herlev', '163', 'dagsordener.herlev.dk'],
  ['herning', 'Herning', '657', 'dagsordener.herning.dk'],
  ['hjoerring', 'Hjørring', '860', 'dagsordener.hjoerring.dk'],
  ['holbaek', 'Holbæk', '316', 'dagsordener.holbaek.dk'],
  ['holstebro', 'Holstebro', '661', 'dagsordener.holstebro.dk'],
  ['horsens', 'Horsens', '615', 'dagsordener.horsens.dk'],
  ['hvidovre', 'Hvidovre', '167', 'dagsordener-referater.hvidovre.dk'],
  ['ikast-brande', 'Ikast-Brande', '756', 'dagsordener.ikast-brande.dk'],
  ['jammerbugt', 'Jammerbugt', '849', 'dagsordener.jammerbugt.dk'],
  ['kalundborg', 'Kalundborg', '326', 'dagsordener.kalundborg.dk'],
  ['kerteminde', 'Kerteminde', '440', 'dagsordener.kerteminde.dk'],
  ['kolding', 'Kolding', '621', 'udvalg.kolding.dk'],
  ['langeland', 'Langeland', '482', 'dagsordener.langelandkommune.dk'],
  ['lejre', 'Lejre', '350', 'dagsordener.lejre.dk'],
  ['lemvig', 'Lemvig', '665', 'dagsordener.lemvig.dk'],
  ['lolland', 'Lolland', '360', 'dagsordener.lolland.dk'],
  ['mariagerfjord', 'Mariagerfjord', '846', 'dagsordener.mariagerfjord.dk'],
  ['middelfart', 'Middelfart', '410', 'dagsordener.middelfart.dk'],
  ['naestved', 'Næstved', '370', 'dagsordener.naestved.dk'],
  ['nordfyns', 'Nordfyns', '480', 'dagsordener.nordfynskommune.dk'],
  ['nyborg', 'Nyborg', '450', 'dagsordener.nyborg.dk'],
  ['odder', 'Odder', '727', 'dagsordener.odder.dk'],
  ['odense', 'Odense', '461', 'dagsordener.odense.dk'],
  ['odsherred', 'Odsherred', '306', 'dagsordener.odsherred.dk'],
  ['randers', 'Randers', '730', 'dagsordener.randers.dk'],
  ['rebild', 'Rebild', '840', 'dagsordener.rebild.dk'],
  ['ringsted', 'Ringsted', '329', 'dagsordener.ringsted.dk'],
  ['roskilde', 'Roskilde', '265', 'dagsordener.roskilde.dk'],
  ['rudersdal', 'Rudersdal', '230', 'dagsordener.rudersdal.dk'],
  ['samsoe', 'Samsø', '741', 'dagsorden.samsoe.dk'],
  ['silkeborg', 'Silkeborg', '740', 'dagsordener.silkeborg.dk'],
  ['skanderborg', 'Skanderborg', '746', 'dagsordener.skanderborg.dk'],
  ['skive', 'Skive', '779', 'dagsordener.skive.dk'],
  ['slagelse', 'Slagelse', '330', 'dagsordener.slagelse.dk'],
  ['soroe', 'Sorø', '340', 'dagsordener.soroe.dk'],
  ['stevns', 'Stevns', '336', 'dagsordener.stevns.dk'],
  ['svendborg', 'Svendborg', '479', 'dagsordener.svendborg.dk'],
  ['thisted', 'Thisted', '787', 'dagsordener.thisted.dk'],
  ['toender', 'Tønder', '550', 'dagsordener.toender.dk'],
  ['vallensbaek', 'Vallensbæk', '187', 'dagsordener.vallensbaek.dk'],
  ['varde', 'Varde', '573', 'dagsordener.vardekommune.dk'],
  ['vejen', 'Vejen', '575', 'dagsordener.vejen.dk'],
  ['vejle', 'Vejle', '630', 'dagsordener.vejle.dk'],
  ['viborg', 'Viborg', '791', 'dagsordener.viborg.dk'],
];

const firstagendaSources = hosts.map(
  ([id, municipality, municipalityCode, host]): SourceRecord => ({
    id,
    municipality,
    municipalityCode,
    platform: 'firstagenda',
    origin: `https://${host}`,
    listPath: null,
  }),
);

const ballerupArchive: SourceRecord = {
  id: 'ballerup-arkiv',
  municipality: 'Ballerup',
  municipalityCode: '151',
  platform: 'os2web',
  origin: 'https://ballerup.dk',
  // As it was in 2019; whether it still is, is not known. An operator replaces it: "ballerup-arkiv@https://ballerup.dk/...".
  listPath: '/dagsorden-og-referat',
};

export const knownSources: readonly SourceRecord[] = [...firstagendaSources, ballerupArchive];
