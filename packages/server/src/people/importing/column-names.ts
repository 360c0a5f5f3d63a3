/** A column of a list of people. */
export type PeopleColumn =
  | "name"
  | "firstName"
  | "lastName"
  | "email"
  | "workgroup"
  | "further"
  | "site"
  | "language"
  | "channel";

/** Text without case, spaces, accents or punctuation, so that "E-mail address" and "email_address" are the same. */
export function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** What headers call a column, in several languages, most telling first. */
const NAMES: Readonly<Record<PeopleColumn, string>> = {
  firstName:
    "first name, firstname, given name, forename, fornavn, vorname, prénom, förnamn, voornaam, primer nombre, nombre de pila, الاسم الأول",
  lastName:
    "last name, surname, family name, efternavn, etternavn, nachname, familienname, apellidos, apellido, nom de famille, efternamn, achternaam, اسم العائلة, اللقب",
  name: "name, full name, participant, person, employee, staff, display name, navn, fulde navn, deltager, medarbejder, vollständiger name, mitarbeiter, mitarbeiterin, teilnehmer, nombre completo, nombre y apellidos, nombre, persona, nom complet, nom, namn, naam, الاسم الكامل, الاسم, اسم",
  email:
    "e-mail, mail, e-mail address, mail address, email adresse, e-mailadresse, mailadresse, e-post, epostadress, correo electrónico, correo, dirección de correo, courriel, adresse e-mail, e-mailadres, البريد الإلكتروني, بريد إلكتروني, البريد, إيميل",
  workgroup:
    "workgroup, work group, home workgroup, group, role, job role, function, profession, occupation, job title, arbejdsgruppe, gruppe, faggruppe, rolle, funktion, stilling, arbeitsgruppe, berufsgruppe, beruf, grupo de trabajo, grupo, rol, función, profesión, puesto, groupe de travail, groupe, métier, rôle, fonction, arbetsgrupp, grupp, yrke, roll, werkgroep, groep, مجموعة العمل, المجموعة, الدور, المهنة",
  further:
    "further workgroups, further workgroup, other workgroups, other workgroup, additional workgroups, additional workgroup, also in, yderligere arbejdsgrupper, andre arbejdsgrupper, weitere arbeitsgruppen, weitere gruppen, otros grupos de trabajo, otros grupos, autres groupes, مجموعات أخرى, مجموعات عمل أخرى",
  site: "site, unit, location, ward, department, clinic, hospital, place, branch, office, sted, afdeling, enhed, lokation, afsnit, standort, station, abteilung, einheit, ort, klinik, sede, centro, unidad, sitio, lugar, servicio, lieu, unité, enhet, avdelning, plats, locatie, الموقع, الوحدة, القسم",
  language: "language, preferred language, lang, sprog, sprache, idioma, lengua, langue, språk, taal, اللغة",
  channel: "channel, contact by, reached by, contact, kanal, kontakt, canal, contacto, via, القناة, طريقة التواصل",
};

const LOOK_UP: ReadonlyMap<string, PeopleColumn> = new Map(
  (Object.keys(NAMES) as PeopleColumn[]).flatMap((column) =>
    NAMES[column].split(",").map((each) => [plainText(each), column] as const),
  ),
);

/** Which column a header names; undefined when it is none that is known. */
export function columnNamed(header: string): PeopleColumn | undefined {
  return LOOK_UP.get(plainText(header));
}
