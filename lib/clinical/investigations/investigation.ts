import type { SourceId } from "@/lib/clinical/sources";

export type Modality =
  | "X-ray"
  | "CT"
  | "MRI"
  | "MRI + fluoroscopic injection"
  | "CT + fluoroscopic injection"
  | "Ultrasound"
  | "Nuclear medicine"
  | "DXA"
  | "Blood";

export interface Investigation {
  readonly id: string;
  readonly label: string;
  readonly modality: Modality;
  /** Whether it exposes the patient to ionising radiation, the injection included. */
  readonly ionising: boolean;
  readonly indication: string;
  readonly notes: string;
  readonly sources: readonly SourceId[];
  readonly sourceNote?: string;
}
