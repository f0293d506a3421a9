/**
 * Where documents are usually wanted before a number can be bought: one line a country, `+` wanted, `-` not, and the day on
 * which the source last looked (RECENT where no day is given). From two carriers' lists; wanted means wanted by at least
 * one of them. A snapshot and not a carrier's word. Source, licence and attribution: README.md beside this file.
 */
import type { NumberType } from '../model.ts';

export interface Requirements {
  /** Whether proof of identity or address is usually required. */
  readonly required: boolean;
  /** The day on which the source last checked, as YYYY-MM-DD. */
  readonly lastVerified: string;
}

const RECENT = '2026-10-05';
const REQUIREMENTS = `
AR LOCAL+ TOLL_FREE+
AT LOCAL+ TOLL_FREE+ MOBILE+2026-09-28
AU LOCAL+ TOLL_FREE+ MOBILE+
BA LOCAL+2026-07-17
BB LOCAL+2026-07-17
BD MOBILE+
BE LOCAL+ TOLL_FREE+ MOBILE+
BG LOCAL+2026-07-17 TOLL_FREE+2026-07-17
BJ MOBILE+
BM TOLL_FREE+
BO NATIONAL+
BR LOCAL+ NATIONAL+2026-07-17 TOLL_FREE+2026-07-17
BS TOLL_FREE+
BW TOLL_FREE-
CA LOCAL- TOLL_FREE-
CD MOBILE-
CH LOCAL+ MOBILE+
CL LOCAL+ NATIONAL+ TOLL_FREE+ MOBILE+2026-07-17
CM LOCAL+
CO LOCAL+ TOLL_FREE+
CR NATIONAL+
CY LOCAL+ NATIONAL+ TOLL_FREE+
CZ LOCAL+ NATIONAL+2026-07-17 TOLL_FREE+ MOBILE+
DE LOCAL+ MOBILE+
DK LOCAL+ TOLL_FREE+ MOBILE+
DZ LOCAL+2026-07-17
EC LOCAL+ TOLL_FREE+ MOBILE+
EE LOCAL+ TOLL_FREE+ MOBILE+
EG LOCAL+
ES LOCAL+ NATIONAL+ TOLL_FREE+
FI LOCAL+ NATIONAL+ TOLL_FREE+ MOBILE+
FR LOCAL+ NATIONAL+ TOLL_FREE+
GB LOCAL+ NATIONAL+ TOLL_FREE+ MOBILE+
GD LOCAL+2026-07-17
GE LOCAL+ TOLL_FREE+
GF LOCAL+
GH NATIONAL+ MOBILE+
GN MOBILE-2026-07-17
GR LOCAL+
HK TOLL_FREE+ MOBILE+2026-09-28
HN LOCAL+
HR LOCAL+ TOLL_FREE+
HU LOCAL+ NATIONAL+ TOLL_FREE+ MOBILE+
ID LOCAL+2026-07-17 TOLL_FREE+
IE LOCAL+ MOBILE+
IL LOCAL+ TOLL_FREE+ MOBILE+
IN MOBILE+
IQ LOCAL+
IS LOCAL+ TOLL_FREE+
IT LOCAL+ TOLL_FREE+ MOBILE+
JM LOCAL+
JP LOCAL+ NATIONAL+2026-09-28 TOLL_FREE+
KE LOCAL+2026-07-17 MOBILE+
KN TOLL_FREE+
LC TOLL_FREE+
LT LOCAL+ NATIONAL+ TOLL_FREE+ MOBILE+
LU LOCAL+ NATIONAL+ TOLL_FREE+
LV LOCAL+ TOLL_FREE+
MC TOLL_FREE+
MD TOLL_FREE+
ML LOCAL+2026-07-17
MO MOBILE+2026-07-17
MQ LOCAL+2026-09-28
MT TOLL_FREE+
MU MOBILE+2026-07-17
MX LOCAL+ TOLL_FREE+ MOBILE+
MY LOCAL+ TOLL_FREE+
MZ MOBILE+
NA LOCAL-2026-07-17
NI MOBILE+
NL LOCAL+ NATIONAL+2026-09-28 MOBILE+
NO LOCAL+ TOLL_FREE+
NZ LOCAL+ TOLL_FREE+
PA LOCAL+
PE LOCAL+2026-09-28 TOLL_FREE+
PH LOCAL+ TOLL_FREE+ MOBILE+
PK LOCAL+
PL LOCAL+ TOLL_FREE+2026-07-17 MOBILE+
PR LOCAL- TOLL_FREE-
PT LOCAL+ MOBILE+2026-07-17
QA NATIONAL+
RO LOCAL+ NATIONAL+ TOLL_FREE+
RU MOBILE+
SD LOCAL-2026-07-17
SE LOCAL+ NATIONAL+ TOLL_FREE+ MOBILE+
SG LOCAL+ NATIONAL+2026-09-28
SI LOCAL+2026-07-17 TOLL_FREE+
SK LOCAL+ TOLL_FREE+
SV LOCAL+2026-09-25
TC TOLL_FREE+
TH LOCAL+ TOLL_FREE+ MOBILE+
TN LOCAL-
TT TOLL_FREE+
UA LOCAL+ NATIONAL+ TOLL_FREE+ MOBILE+
UG LOCAL+2026-07-17 TOLL_FREE+2026-07-17
US LOCAL- TOLL_FREE-
VC TOLL_FREE+
VE TOLL_FREE+2026-07-17
VG TOLL_FREE+
VI LOCAL- TOLL_FREE-
YT LOCAL+
ZA LOCAL+ NATIONAL+ TOLL_FREE+ MOBILE+
`;

let table: ReadonlyMap<string, Requirements> | undefined;

/** What is known of a country (ISO 3166-1 alpha-2) and type, or undefined when the source has no such row. */
export function findRequirements(countryCode: string, numberType: NumberType): Requirements | undefined {
  table ??= readTable();
  return table.get(`${countryCode} ${numberType}`);
}

function readTable(): ReadonlyMap<string, Requirements> {
  const entries = new Map<string, Requirements>();
  for (const [, country, types] of REQUIREMENTS.matchAll(/^([A-Z]{2}) (.+)$/gm)) {
    for (const [, numberType, sign, date] of (types ?? '').matchAll(/([A-Z_]+)([+-])([\d-]*)/g)) {
      entries.set(`${country} ${numberType}`, {
        required: sign === '+',
        lastVerified: date === undefined || date === '' ? RECENT : date,
      });
    }
  }
  return entries;
}
