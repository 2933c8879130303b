/** Denmark's 98 municipalities (Danmarks Statistik, since 2007): a place that we do not read is told from other words. */
export const danishMunicipalities: readonly string[] = `
Aabenraa, Aalborg, Aarhus, Albertslund, Allerød, Assens, Ballerup, Billund, Bornholm, Brøndby, Brønderslev, Dragør,
Egedal, Esbjerg, Faaborg-Midtfyn, Fanø, Favrskov, Faxe, Fredensborg, Fredericia, Frederiksberg, Frederikshavn,
Frederikssund, Furesø, Gentofte, Gladsaxe, Glostrup, Greve, Gribskov, Guldborgsund, Haderslev, Halsnæs, Hedensted,
Helsingør, Herlev, Herning, Hillerød, Hjørring, Holbæk, Holstebro, Horsens, Hvidovre, Høje-Taastrup, Hørsholm,
Ikast-Brande, Ishøj, Jammerbugt, Kalundborg, Kerteminde, Kolding, København, Køge, Langeland, Lejre, Lemvig, Lolland,
Lyngby-Taarbæk, Læsø, Mariagerfjord, Middelfart, Morsø, Norddjurs, Nordfyn, Nyborg, Næstved, Odder, Odense, Odsherred,
Randers, Rebild, Ringkøbing-Skjern, Ringsted, Roskilde, Rudersdal, Rødovre, Samsø, Silkeborg, Skanderborg, Skive,
Slagelse, Solrød, Sorø, Stevns, Struer, Svendborg, Syddjurs, Sønderborg, Thisted, Tårnby, Tønder, Vallensbæk, Varde,
Vejen, Vejle, Vesthimmerland, Viborg, Vordingborg, Ærø`
  .trim()
  .split(/,\s/u);
