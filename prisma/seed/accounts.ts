export type DemoAccount = { role: 'ADMIN' | 'TEACHER' | 'STUDENT'; username: string; password: string; name: string }

/** Who may look around in the demo school; the start script prints them. Everyone has the same password. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { role: 'TEACHER', username: 'demo-teacher', password: 'tide-gate-240', name: 'Ms Okafor' },
  { role: 'STUDENT', username: 'demo-student', password: 'tide-gate-240', name: 'Sam Whitaker' },
  { role: 'ADMIN', username: 'demo-admin', password: 'tide-gate-240', name: 'Mr Castell' },
]

/** Invented for this project, so that no roster is anybody's. */
export const STUDENT_NAMES = [
  'Sam Whitaker', 'Amara Bello', 'Tom Ashdown', 'Leila Haddad', 'Jonas Petri', 'Grace Okonkwo', 'Noah Fenwick', 'Isla Marchetti', 'Kofi Mensah', 'Ruby Lindholm',
  'Oscar Teale', 'Priya Raman', 'Finn Gallagher', 'Zofia Nowak', 'Ethan Brook', 'Mei Tanaka', 'Lucas Ferreira', 'Hannah Colby', 'Idris Khan', 'Poppy Sandham',
  'Mateo Rivas', 'Ella Thornbury', 'Yusuf Demir', 'Freya Holm', 'Daniel Osei', 'Chloe Wren', 'Arjun Mehta', 'Molly Pascoe', 'Viktor Havel', 'Sana Iqbal',
  'Ben Harrow', 'Aisha Warsame', 'Leo Castellan', 'Nina Volkova', 'Jack Tolland', 'Maya Perez', 'Rory Blackwood', 'Lin Zhao', 'Alfie Kemp', 'Tara Quigley',
  'Omar Saleh', 'Eva Lund', 'Harry Stowe', 'Nadia Rahman', 'Felix Braun', 'Keira Doyle', 'Samuel Adeyemi', 'Ivy Larkin', 'Hugo Moreau', 'Zara Malik',
  'Callum Reed', 'Ines Carvalho', 'Toby Winslow', 'Anya Petrov', 'Joel Abara', 'Lottie Finch', 'Rafael Santos', 'Esme Hartley', 'Bilal Chaudhry', 'Wren Ellison',
] as const
