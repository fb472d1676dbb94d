/** Given names that nearly always tell "he" or "she"; names of both (Alex, Robin, Jean, Andrea, Kim) are left out. */
const HE = new Set(
  (
    'Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Alan Albert Alberto Alejandro Alessandro Alexander Alexandre Alexei Alfred Ali Allen Amir Anders Andrei Andrés Andrew Anthony Antoine Anton Antonio Archibald Arjun Arnold Arthur Arvind August Auguste Augustus Barack Barry Ben Benedict Benjamin Bernard Bernhard Bert Bertrand Bill Bob Boris Brad Brandon Brian Bruce Bruno Bryan Carl Carlos Cesar Charles Charlie Christophe Christopher Clarence Clyde Colin Connor Craig ' +
    'Daniel Danny Darren Dave David Denis Dennis Derek Diego Dmitri Dominic Donald Douglas Duncan Edgar Edmund Eduard Eduardo Edward Edwin Elias Elijah Elon Emil Emmanuel Enrico Enrique Eric Erik Ernest Ernst Erwin Ethan Eugene Felipe Felix Ferdinand Fernando Francesco Francisco Frank Franklin Franz Fred Frederic Frederick Friedrich Gareth Gary Gavin Geoffrey George Georges Gerald Gerard Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guillermo Gustav Hamid Hans Harold Harry Harvey Hassan Hector Heinrich Henri Henry Herbert Herman Hermann Hiroshi Howard Hugh Hugo Humphrey Hussein Ian Ibrahim Ignacio Igor Imran Isaac Isaiah Ivan ' +
    'Jack Jacob Jacques Jake James Jason Javier Jeff Jeffrey Jeremy Jerome Jerry Jim Jimmy Joaquin Joe Joel Johan Johann Johannes John Johnny Jon Jonathan Jorge Jose José Josef Joseph Joshua Juan Jules Julius Justin Karim Karl Keith Ken Kenneth Kevin Khalid Kofi Kurt Kyle Larry Laurence Lawrence Leo Leon Leonard Leonardo Leonhard Leopold Lewis Liam Lloyd Lorenzo Louis Lucas Ludwig Luigi Luis Luke Mahmoud Malcolm Manuel Marc Marcel Marco Marcus Mario Martin Marvin Mathew Matt Matthew Maurice Max Maximilian Mehmet Michael Michel Miguel Mike Mikhail Milton Mohamed Mohammad Mohammed Mohandas Moses Muhammad Mukesh Mustafa ' +
    'Napoleon Narendra Nathan Nathaniel Neil Nelson Nicholas Nick Nicolas Nigel Nikola Nikolai Noah Norman Oleg Oliver Omar Oscar Osama Otto Owen Pablo Pascal Patrick Paul Pedro Percy Peter Phil Philip Philippe Phillip Pierre Piotr Rafael Rahul Raj Rajiv Ralph Raphael Raymond Reginald René Ricardo Richard Rick Rob Robert Roberto Rodrigo Roger Roland Rolf Ron Ronald Ross Roy Rudolf Rudolph Rupert Russell Ryan Saddam Salman Salvador Samuel Sanjay Scott Sean Sebastian Sergei Sergey Siegfried Sigmund Simon Stanley Stefan Stephan Stephen Steve Steven Stewart Stuart Sundar Sunil Sven Ted Terence Theodor Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Trevor Tristan Ulrich Usman Victor Viktor Vincent Vincenzo Vladimir Walter Warren Wayne Werner Wilfred Wilhelm Will William Winston Wolfgang Xavier Yasser Yuri Yusuf Yves Zachary'
  ).split(' '),
)
const SHE = new Set(
  (
    'Abigail Ada Adele Agnes Aisha Alexandra Alice Alison Amanda Amelia Amina Amy Ana Anastasia Angela Angelina Anita Ann Anna Anne Annie Ariana Asha Astrid Audrey Ayesha Barbara Beatrice Beth Betty Brenda Bridget Caitlin Carla Carmen Caroline Carolyn Catherine Cecilia Charlotte Cheryl Chloe Christina Christine Claire Clara Claudia Cynthia Daniela Danielle Deborah Diana Diane Dolores Donna Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elizabeth Ella Ellen Elsa Emily Emma Erica Esther Eva Eve Fatima Fiona Florence Frances Francesca Gertrude Gloria Hannah Harriet Heather Heidi Helen Helena Hillary Holly Indira Ingrid Irene Isabel Isabella ' +
    'Jackie Jacqueline Jane Janet Janice Jennifer Jessica Joan Joanna Johanna Josephine Judith Judy Julia Julie Juliet Kamala Karen Kate Katherine Kathleen Kathryn Kathy Katie Laura Lauren Leah Lena Lillian Linda Lisa Liz Louisa Louise Lucia Lucy Madeleine Malala Margaret Maria María Marie Marilyn Marion Marjorie Martha Mary Matilda Maureen Megan Melanie Melissa Michelle Mildred Mona Monica Myra Nadia Naomi Natalia Natalie Natasha Nicole Nina Nora Olga Olivia Pamela Patricia Paula Pauline Peggy Penelope Petra Priya Rachel Rebecca Rosa Rose Rosemary Ruth Sabrina Sally Samantha Sandra Sara Sarah Sharon Sheila Shirley Silvia Simone Sofia Sophia Sophie Stella Stephanie Susan Susanna Suzanne Sylvia Tamara Tanya Tatiana Teresa Theresa Tiffany Tina Ursula Valentina Valerie Vanessa Vera Veronica Victoria Vivian Wendy Yasmin Zaha Zainab Zoe'
  ).split(' '),
)
const HE_TITLE = /^(?:mr|sir|lord|king|prince|emperor|pope|baron|duke|father|brother)$/iu
const SHE_TITLE = /^(?:mrs|ms|miss|lady|queen|princess|empress|dame|baroness|duchess|sister|mother)$/iu

/** What a name's title or given name tells; null where it tells nothing. */
export function genderOfName(name: string): 'he' | 'she' | null {
  const words = name.split(/[\s.]+/u).filter((word) => word !== '')
  const [first] = words
  if (first === undefined) return null
  if (HE_TITLE.test(first)) return 'he'
  if (SHE_TITLE.test(first)) return 'she'
  // A surname by itself may be a given name elsewhere ("Hamilton", "James"): only names of two words tell.
  const given =
    words.length > 1
      ? words.find((word) => word.length > 1 && !/^(?:Dr|Prof|Professor|President|St|Saint)$/u.test(word))
      : undefined
  if (given === undefined) return null
  if (HE.has(given)) return 'he'
  return SHE.has(given) ? 'she' : null
}
