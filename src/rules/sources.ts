/** What the rules rest on; `explain` prints it. */
export const sources: Readonly<Record<string, string>> = {
  SA12: 'Kniberg & Ivarsson, Scaling Agile @ Spotify with Tribes, Squads, Chapters & Guilds, 2012',
  HC14: 'Kniberg & Lindwall, Squad Health Check model, 2014',
  JL20: 'Lee, Failed #SquadGoals: Spotify doesn\'t use "the Spotify model" and neither should you, 2020',
  TT: 'Skelton & Pais, Team Topologies, 2019',
  DR: 'Helfand, Dynamic Reteaming, 2nd edition, 2020',
  MCK: 'McKinsey, How to identify the right spans of control for your organization, 2017',
  ING: "McKinsey, ING's agile transformation, 2017: squads of nine, tribes of about 150",
  UNF: 'Appelo, unFIX: crews of three to seven, unfix.com',
  CISR: 'MIT CISR, Designing a Digital Organization: Spotify, 2017',
  GLD: 'Smite et al., Spotify Guilds, Communications of the ACM, 2020',
  BS: 'The catalog model of Backstage, backstage.io',
  TF: 'The design principles of TeamForm, teamform.co',
  STC: 'Cataldo et al., Identification of Coordination Requirements, CSCW 2006',
  TRK: 'Avelino et al., A Novel Approach for Estimating Truck Factors, ICPC 2016',
  Yip: 'Yip, on stability and the direction of dependencies',
  own: 'Our opinion; on by default because it has served us well.',
};
