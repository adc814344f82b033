import type { CivilDate } from '../calendar/civilDate';

/** A body of the state, as the registry knows it. */
export interface Body {
  readonly id: string;
  /** Official name, nominative. */
  readonly name: string;
  /** Written short forms, the customary one first. */
  readonly abbreviations: readonly string[];
  /** Class in the registry's own words (`міністерство`, `служба`, `агентство` …). */
  readonly cls: string;
  /** Is it a central body of executive power (ЦОВВ) while it exists? */
  readonly central: boolean;
  /** First day on which it exists; undefined when not known. */
  readonly validFrom?: CivilDate;
  /** First day on which it no longer exists. */
  readonly validTo?: CivilDate;
  /** When it became a central body and when it ceased to be one (first day), where that differs from its existence. */
  readonly centralFrom?: CivilDate;
  readonly centralTo?: CivilDate;
  /** Is the entry confirmed by a source? Unverified entries stay marked. */
  readonly verified: boolean;
  readonly note?: string;
  /** What the coordinator typed in «Органи». */
  readonly contact?: BodyContact;
}

export interface BodyContact {
  readonly email?: string;
  /** Post and name of the head in the dative, exactly as a person typed them. */
  readonly headPost?: string;
  readonly headName?: string;
  /** Who in the ministry follows this body. */
  readonly followedBy?: string;
}

/** A body's end and who took over. */
export interface Succession {
  readonly from: readonly string[];
  readonly to: string;
  /** The day from which the successor acts. */
  readonly date: CivilDate;
  readonly act?: string;
  readonly kind: string;
  readonly note?: string;
}

export interface Registry {
  /** The day of its data. */
  readonly date: CivilDate;
  readonly bodies: readonly Body[];
  readonly successions: readonly Succession[];
}
