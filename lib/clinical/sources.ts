/**
 * The bibliography. Rules and fields cite only these ids. The titles and addresses are long and needed only
 * where a citation is shown, so nothing on the path of `assess` imports the values of this file.
 */
export const sources = {
  SEED: {
    title: "Damaged copy of the Versus Arthritis 'Hip pain' page, file 000_d8175f223cca8a04.txt",
    address: "(seed file)",
    read: "read whole",
  },
  VA_BOOKLET: {
    title: "Versus Arthritis 'Hip pain information booklet' (36 pp.), contents page and opening",
    address: "docslib.org/doc/7542513/versus-arthritis-hip-pain-information-booklet",
    read: "opening only",
  },
  ARUK_BOOKLET: {
    title: "Arthritis Research UK 'Hip pain' booklet (older edition), contents page",
    address: "doczz.net/doc/4583232/hip-pain---arthritis-research-uk",
    read: "opening only",
  },
  NG226: {
    title: "NICE NG226 Osteoarthritis in over 16s (2022)",
    address: "nice.org.uk/guidance/ng226/chapter/Recommendations",
    read: "recs 1.1 and start of 1.2 seen; the drug and referral recs seen only in a third-party NICE summary",
  },
  NG226_SUM: {
    title: "BMJ Best Practice NICE summary of NG226",
    address: "BMJ Best Practice topic 192, NICE summary",
    read: "excerpt seen",
  },
  CG124: {
    title: "NICE CG124 Hip fracture: management",
    address: "nice.org.uk/guidance/cg124/chapter/recommendations",
    read: "rec 1.1.1 seen",
  },
  NG12: {
    title: "NICE NG12 Suspected cancer (bone pain in children/young people; persistent bone pain 60+)",
    address:
      "pharmacy-notebook.com simplepage ID=x20150725162427552439; nursing-notebook.com ID=x20150723154408854142; bcrt.org.uk referral pathways page",
    read: "secondary quotations seen, not the NICE page itself",
  },
  FDS: {
    title: "NHS England: two-week-wait standard replaced by 28-day Faster Diagnosis Standard from Oct 2023",
    address:
      "england.nhs.uk/2023/08/widespread-clinical-support-for-reforming-nhs-cancer-standards-to-speed-up-diagnosis-for-patients/",
    read: "seen",
  },
  NG100: {
    title: "NICE NG100 Rheumatoid arthritis: referral criteria",
    address: "gpnotebook.com/en-ie/simplepage.cfm?ID=x20090302114250749131",
    read: "secondary summary seen",
  },
  NG65: {
    title: "NICE NG65 Spondyloarthritis: axial referral criteria",
    address:
      "rightdecisions.scot.nhs.uk axial-spondyloarthritis-referral-guideline; bjgp.org/content/68/672/346",
    read: "criteria seen",
  },
  BSR_HOTJOINT: {
    title: "BSR/BHPR/BOA/RCGP/BSAC guideline, hot swollen joint in adults (2006)",
    address: "doi 10.1093/rheumatology/kel163a",
    read: "abridged text seen",
  },
  INFORM_PJI: {
    title: "INFORM guideline / BNSSG Remedy: prosthetic hip infection",
    address:
      "remedy.bnssg.icb.nhs.uk/adults/orthopaedics/periprosthetic-hip-infection; inform.bristol.ac.uk/guidelines",
    read: "seen",
  },
  CES: {
    title: "GIRFT national suspected cauda equina pathway, as summarised by BMJ Best Practice and CSP",
    address: "BMJ Best Practice topic 3000164; csp.org.uk physiotherapy-journal-march-2024",
    read: "summaries seen",
  },
  LIMP_RCHT: {
    title: "Cornwall (RCHT) Acute atraumatic limp in children guideline v1.1 + referral page",
    address:
      "docslib.org/doc/12079665/acute-atraumatic-limp-in-children-clinical-guideline; rms.cornwall.nhs.uk hip_pain_in_children",
    read: "seen (one locality's rules)",
  },
  KOCHER: {
    title: "Kocher criteria table",
    address: "wikem.org/wiki/Limp_(peds)",
    read: "seen (tertiary source)",
  },
  EM3_SUFE: {
    title: "East Midlands EM: a limping teenager (SUFE)",
    address: "em3.org.uk/foamed/a-limping-teenager",
    read: "seen",
  },
  NHSE_UEMSK: {
    title: "NHS England: Urgent and emergency MSK conditions requiring onward referral",
    address:
      "scribd.com/document/460652396 (2020 text); arma.uk.net resources page 8 (later update announced)",
    read: "2020 opening seen; current edition not seen",
  },
  GLOS: {
    title: "G-care Gloucestershire: red flags for hip conditions",
    address: "g-care.glos.nhs.uk/pathway/52/resource/3",
    read: "seen",
  },
  EXETER: {
    title: "Exeter Hip Unit: information for GPs",
    address: "exeterhipunit.co.uk/support-for-gps/",
    read: "seen",
  },
  HIGHLAND: {
    title: "NHS Highland adult hip assessment pathway",
    address: "rightdecisions.scot.nhs.uk tam musculoskeletal-pathways-guidelines",
    read: "seen",
  },
  DEVON: {
    title: "Devon referral guidance: hip pain in adults",
    address:
      "northeast.devonformularyguidance.nhs.uk/referral-guidance/eastern-locality/musculosketal/hip-pain-in-adults",
    read: "seen",
  },
  BNSSG_HIP: {
    title: "BNSSG Remedy: hip pain",
    address: "remedy.bnssg.icb.nhs.uk/adults/orthopaedics/hip-pain",
    read: "seen",
  },
  HWE: {
    title: "Herts & West Essex hip pain pathway (Mar 2024)",
    address: "hweclinicalguidance.nhs.uk/clinical-pathways/hip-pain/",
    read: "seen",
  },
  MSE: {
    title: "Mid & South Essex SRP 061 hip joint replacement policy",
    address: "midandsouthessex.ics.nhs.uk/publications/srp-061-hip-joint-replacement/",
    read: "seen",
  },
  CWICB: {
    title: "Coventry & Warwickshire GP gateway: hip pain",
    address: "coventryrugbygpgateway.nhs.uk/pages/hip-pain-adults",
    read: "seen",
  },
  EBI_MRI: {
    title: "AoMRC Evidence-Based Interventions: MRI of the hip for arthritis",
    address: "aomrc.org.uk/ebi/clinicians/mri-scan-of-the-hip-for-arthritis/",
    read: "seen",
  },
  ACR_CHP: {
    title: "ACR Appropriateness Criteria: chronic hip pain (2016)",
    address: "docslib.org/doc/1060199/chronic-hip-pain; jesse.tg/ngc-archive/summary/11147",
    read: "variants 1-3 seen (a US source)",
  },
  ACR_ON: {
    title: "ACR Appropriateness Criteria: osteonecrosis of the hip",
    address:
      "mayoclinic.elsevierpure.com/en/publications/acr-appropriateness-criteria-osteonecrosis-of-the-hip",
    read: "abstract seen",
  },
  ACR_ARTHROPLASTY: {
    title: "ACR Appropriateness Criteria: imaging after hip arthroplasty",
    address: "gravitas.acr.org/ACPortal/NarrativeAuthoringPreviewDocument?topicId=220",
    read: "variants 1-3 seen",
  },
  WARWICK: {
    title: "Warwick Agreement on FAI syndrome (2016)",
    address: "bjsm.bmj.com/content/50/19/1169",
    read: "abstract seen",
  },
  LEAP: {
    title: "LEAP trial (gluteal tendinopathy): protocol; GP guide summarising results",
    address: "doi 10.1186/s12891-016-1043-6; test.ausdoc.com.au/therapy-update/gp-guide-lateral-hip-pain",
    read: "protocol seen, result only in summary",
  },
  LOTHIAN_GTPS: {
    title: "NHS Lothian RefHelp: greater trochanteric pain syndrome",
    address: "apps.nhslothian.scot/refhelp/greater-trochanteric-pain-syndrome/",
    read: "seen",
  },
  MHRA_BISPHOS: {
    title: "MHRA Drug Safety Update June 2011: bisphosphonates, atypical femoral fractures",
    address: "gov.uk/drug-safety-update/bisphosphonates-atypical-femoral-fractures",
    read: "seen",
  },
  MHRA_NSAID_PREG: {
    title: "MHRA Drug Safety Update June 2023: NSAIDs after 20 weeks of pregnancy",
    address:
      "gov.uk/drug-safety-update/non-steroidal-anti-inflammatory-drugs-nsaids-potential-risks-following-prolonged-use-after-20-weeks-of-pregnancy",
    read: "seen",
  },
  NSAID_GGC: {
    title: "NHSGGC oral NSAID guideline",
    address: "covid19app.nhsggc.org.uk oral-non-steroidal-anti-inflammatory-nsaid-guidelines",
    read: "seen",
  },
  CKS_NSAID: {
    title: "NICE CKS NSAIDs - prescribing issues (as cited in an NHS PPI guide)",
    address: "docslib.org/doc/10499888",
    read: "secondary; CKS page itself not seen",
  },
  NSAID_HIGH: {
    title: "NHS Highland NSAID guideline; NHS Scotland polypharmacy page",
    address: "polypharmacy.scot.nhs.uk nsaids page",
    read: "seen",
  },
  PAGET2019: {
    title: "Paget's Association UK clinical guideline 2019",
    address: "pmc.ncbi.nlm.nih.gov/articles/PMC6522384",
    read: "abstract seen",
  },
  FNSF: {
    title: "Femoral neck stress fractures in sport: review",
    address: "pmc.ncbi.nlm.nih.gov/articles/PMC6226070",
    read: "abstract seen",
  },
  SCD_ON: {
    title: "Osteonecrosis in sickle cell disease (ASH Hematology 2019; Blood Adv 2017)",
    address: "ashpublications.net/hematology/article/2019/1/351/422583",
    read: "abstracts seen",
  },
  IRMER_GUIDE: {
    title: "DHSC guidance to IR(ME)R 2017 (updated Sept 2024, covers the 2024 amendment)",
    address: "gov.uk/government/publications/ionising-radiation-medical-exposure-regulations-2017-guidance",
    read: "opening seen; regulation text itself not seen",
  },
  RMM: {
    title: "Royal Marsden Manual ch. 13: what an IR(ME)R request must carry",
    address: "rmmonline.co.uk/manual/c13-sec-0468",
    read: "seen",
  },
  RAMSAY_IRMER: {
    title: "Ramsay: radiology referrers' duties",
    address: "ramsayhealth.co.uk/health-professionals/radiology-referrals",
    read: "seen",
  },
  RCE9: {
    title: "HPA/RCR/CoR RCE-9: protection of pregnant patients during diagnostic exposures",
    address:
      "gov.uk/government/publications/ionising-radiation-protecting-pregnant-patients-during-diagnostic-medical-exposures; healthimaging.com summary",
    read: "summary seen",
  },
  PLYM_MRI: {
    title: "Plymouth Hospitals: MRI information for referrers",
    address: "plymouthhospitals.nhs.uk/mri-referrer-information",
    read: "seen",
  },
  WIN_MRI: {
    title: "Oxford WIN: MRI safety screening form explained",
    address: "win.ox.ac.uk/research/take-part/mri-safety-screening-form",
    read: "seen",
  },
  NBT_ARTHRO: {
    title: "North Bristol NHS Trust: MRI arthrograms",
    address: "nbt.nhs.uk ... mri-arthrograms",
    read: "seen",
  },
  ROH_ARTHRO: {
    title: "Royal Orthopaedic Hospital: MRI arthrogram; Gateshead IL635; South Tees leaflet",
    address:
      "roh.nhs.uk/services-information/imaging/mri-arthogram; docslib.org/doc/13199649; southtees.nhs.uk/resources/mri-arthrogram",
    read: "seen",
  },
  ESUR_MET: {
    title: "Contrast-induced AKI table with metformin by eGFR",
    address: "pmc.ncbi.nlm.nih.gov/articles/PMC4478328",
    read: "table seen",
  },
  NSF_REV: {
    title: "Gadolinium and nephrogenic systemic fibrosis, review",
    address: "insightsimaging.springeropen.com/articles/10.1007/s13244-015-0420-2",
    read: "abstract seen",
  },
  LANARK_PHYSIO: {
    title: "NHS Lanarkshire MSK physiotherapy referral (green/amber/red)",
    address:
      "rightdecisions.scot.nhs.uk/nhsl-referral-pathways/physiotherapy-referral-pathways/physiotherapy-musculoskeletal-referral",
    read: "seen",
  },
  GGC_PHYSIO: {
    title: "NHSGGC MSK physiotherapy service criteria and self-referral",
    address:
      "rightdecisions.scot.nhs.uk/ggc-referral-management/musculoskeletal-system/msk-physiotherapy-service",
    read: "seen",
  },
  BNSSG_FORM: {
    title: "BNSSG MSK single point of access referral form",
    address: "docsbay.net/single-point-of-access-referral-form",
    read: "seen",
  },
  MIMP: {
    title: "Manchester community MSK self-referral rules",
    address: "mimp.org.uk/services/referrals/community-musculoskeletal-msk-physiotherapy-self-referral/",
    read: "seen",
  },
  OT_LIV: {
    title: "Liverpool: occupational therapy referrals (professionals)",
    address: "liverpool.gov.uk/adult-social-care/professional-referrals/occupational-therapy-referrals",
    read: "seen",
  },
  OT_EPUT: {
    title: "EPUT occupational therapy referral criteria",
    address: "eput.nhs.uk/our-services/occupational-therapy",
    read: "seen",
  },
  PRSB: {
    title: "PRSB Clinical Referral Information Standard page (6 mandatory, 7 required, 7 optional sections)",
    address: "theprsb.org/?p=57098; standards.nhs.uk/published-standards/clinical-referral-information",
    read: "opening seen; full section table NOT seen",
  },
  ITK_REF: {
    title: "NHS Digital ITK: referral details and referrer details sections (PRSB elements with M/R/O)",
    address:
      "github nhsconnect/ITK-FHIR-Digital-Medicines pages/explore/explore_referral_details.md; developer.nhs.uk itk3emergencycareedischarge explore_referrer_details",
    read: "seen",
  },
  MSKHQ: {
    title: "MSK-HQ FAQ: licence request to Oxford University Innovation needed",
    address: "info.5y1.org statistically-and-clinically-significant_1_2e8158.html",
    read: "seen (copy of OUI FAQ)",
  },
  PSFS: {
    title: "Rehab Measures: Patient Specific Functional Scale, cost free",
    address: "rehabmeasures.org DispForm ID=890",
    read: "seen",
  },
  IIDB: {
    title: "DWP technical guidance on Industrial Injuries Disablement Benefits; PD A13 wording",
    address:
      "gov.uk industrial-injuries-disablement-benefits-technical-guidance; benefitsnow.co.uk/industrial/prescribed.asp",
    read: "opening seen; A13 wording seen in secondary source",
  },
  BMJ1992: {
    title: "Croft et al. Osteoarthritis of the hip: an occupational disease in farmers",
    address: "bmj.com/content/304/6837/1269",
    read: "abstract seen",
  },
  NHSNUM: {
    title: "NHS number test range 999 000 0000 to 999 999 9999",
    address:
      "en.wikipedia.org/wiki/NHS_number, as cited by an open-source NHS-number library's documentation",
    read: "seen",
  },
  SYNTH_CODES: {
    title: "Public code and value sets on GitHub giving SNOMED CT ids with fully specified names",
    address: "several public code lists",
    read: "corroboration only, not the SNOMED browser",
  },
  ICD_PAGES: {
    title:
      "ICD-10 code pages (medentic.app M93.0; imedicalcode.com M87; mirahealth.care M91.10) and public code lists",
    address: "as named",
    read: "seen",
  },
} as const satisfies Record<string, { title: string; address: string; read: string }>;

export type SourceId = keyof typeof sources;
