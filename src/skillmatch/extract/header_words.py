"""The wordings of headers, by what stands under them."""

from collections.abc import Mapping
from typing import Literal

# environment: what is there, unless help with it is asked for; mentioned: the company and its offer;
# refused: what a consultant does not offer, or a client does not want.
Section = Literal[
    "", "required", "preferred", "optional", "environment", "mentioned", "certifications", "learning",
    "refused",
]  # fmt: skip

_PREFERRED = """
nice to have, nice-to-have, nice to haves, nice-to-haves, nice to have skills, would be nice to have
preferred, preferred qualifications, preferred skills, preferred experience, preferred requirements
preferred skills and experience, preferred qualifications and skills, preferred knowledge
preferred education and experience, preferences, preferably, we prefer, preferred but not required
desired, desired skills, desired qualifications, desired experience, desirable, desirable skills
desirable experience, desirable criteria, desirables, desired skills and experience
additional skills, additional qualifications, additional desired skills
good to have, great to have, it would be great if you have, it would be nice if you have
ideally you have, ideally you will have, ideally you'll have, ideally, what would be great, wish list
wishlist, icing on the cake, you'll stand out if you have, what will make you stand out, what sets you apart
even better if you have, other desired skills, secondary skills, recommended, highly desirable
"""

_OPTIONAL = """
bonus, bonus points, bonus skills, bonus points for, bonus points if you have, bonus points if, bonuses
extra credit, extra points, brownie points, plus, pluses, a plus, big plus, considered a plus, as a plus
will be a plus, it's a plus if, plus points, nice extras, extras, assets, additional assets, optional
optional skills, optional qualifications, not required, not required but a plus
"""

_REQUIRED = """
requirement, requirements, job requirements, minimum requirements, basic requirements, key requirements
technical requirements, essential requirements, position requirements, mandatory requirements
requirements for the position, hard requirements, skill requirements, skills requirements
required, required skills, required qualifications, required experience, required knowledge
required technical skills, required skills and experience, required skills and qualifications
required education and experience, required competencies, mandatory, mandatory skills
qualifications, minimum qualifications, basic qualifications, key qualifications, job qualifications
essential qualifications, technical qualifications, your qualifications, qualifications and skills
qualifications and experience, skills and qualifications, skills & qualifications
must have, must-have, must haves, must-haves, must have skills, must-have skills, musts, you must have
what you bring, what you'll bring, what you will bring, what you bring to the table, you bring
what you'll bring to the team, what you need, what you'll need, what you will need, you will need
what you should have, what you need to succeed, what it takes, what we need, what we're looking for
what we are looking for, what we look for, we are looking for, we're looking for, who we're looking for
who we are looking for, looking for, who you are, about you, a bit about you, you have, you are
your profile, your background, your skills, your experience, your skills and experience, ideal profile
candidate profile, the ideal candidate, ideal candidate, your expertise, skills required
skills needed, skills you'll need, experience required, experience needed, knowledge required
essential, essentials, essential skills, essential criteria, essential experience, key skills required
knowledge skills and abilities, our needs, we need, we require
needs, needed, needed skills, our requirements, minimum skills, minimum experience, to be successful
to be successful you will have, you should have, you'll have, you will have, we expect, we ask for
"""

_TASKS = """
responsibilities, key responsibilities, your responsibilities, main responsibilities, job responsibilities
primary responsibilities, core responsibilities, essential duties, essential functions, duties
job duties, duties and responsibilities, roles and responsibilities, essential duties and responsibilities
what you'll do, what you will do, what you'll be doing, what you will be doing, what you do
your tasks, tasks, main tasks, your role, the role, your mission, your job, the job, about the role
about the job, about the position, role overview, day to day, day-to-day, a typical day, in this role
in this role you will, in this role, you will, you will, the work, scope, scope of work, scope of services
deliver, deliverables, job description, position summary, job summary, role summary, the project
project description, the challenge, your challenge
"""

_ENVIRONMENT = """
environment, our environment, current environment, it environment, technical environment
existing environment, present environment, setup, set-up, our setup, our set-up, current setup
your environment, your set-up, the setup, the set-up, my setup, my set-up, my machine, my computer
software we use, our software, hardware we use
infrastructure, our infrastructure, systems, our systems, current systems, tech stack, our tech stack
technology stack, our technology stack, our stack, current stack, the stack, stack, technologies we use
tools we use, our tools, our technologies, what we use, what we run, what we have, we use, we have, we run
"""

_COMPANY = """
about us, about the company, about our company, about the team, about our team, our company, our team
the company, the team, who we are, our story, our mission, our values, our culture, company overview
company description, what we do, our clients
benefits, perks, perks and benefits, benefits and perks, our benefits, compensation and benefits
benefits include, what we offer, we offer, our offer, what's in it for you, what is in it for you
what you'll get, what you get, what you will get, why us, why join us, why work with us, why you'll love it
what we can offer you, what we offer you, you get, our promise
"""

_CERTIFICATIONS = """
certification, certifications, certificates, licenses and certifications, licenses & certifications
certifications and licenses, certifications & licenses, certifications and training
certifications & training, professional certifications, technical certifications, it certifications
certifications held, current certifications, industry certifications, credentials, certified
certificates and licenses
"""

_REFUSED = """
not offered, not for me, not my field, not my department, what i don't do, what i do not do, i don't do
i do not do, out of scope, not in scope, not wanted, we don't need, we do not need, i decline, i refuse
"""

_LEARNING = """
coursework, course work, relevant coursework, courses, home lab, homelab, lab, labs, lab work, training
trainings, education, education and training, academic background, currently learning, learning, studies
self-study, university, exposure, exposure to, familiar with, basic knowledge, interests
"""

# These only end the section before them.
_NEUTRAL = """
experience, work experience, professional experience, relevant experience, employment, employment history
work history, career history, summary, professional summary, executive summary, career summary, profile
skills, technical skills, key skills, core skills, it skills, skill set, skillset, areas of expertise
core competencies, competencies, technical expertise, technologies, projects, selected projects, objective
selected work, responsibilities in detail, languages, references, how i work, how we work, contact
contact us, location, locations, salary, pay, pay range, salary range, compensation, rate, schedule, hours
working hours, work hours, job type, employment type, contract type, contract, start date, duration, travel
how to apply, to apply, apply, application process, hiring process, interview process, next steps
equal opportunity, equal opportunity employer, eeo statement, physical requirements, physical demands
work environment, working conditions, work authorization, disclaimer, note, posted, awards, volunteering
hands-on, hands-on work, volunteer work
hobbies, publications, personal, availability, services, my services, clients
tools
"""

_WORDINGS: tuple[tuple[Section, str], ...] = (
    ("", _NEUTRAL),
    ("required", _REQUIRED),
    ("required", _TASKS),
    ("preferred", _PREFERRED),
    ("optional", _OPTIONAL),
    ("environment", _ENVIRONMENT),
    ("mentioned", _COMPANY),
    ("certifications", _CERTIFICATIONS),
    ("learning", _LEARNING),
    ("refused", _REFUSED),
)

HEADERS: Mapping[str, Section] = {
    wording.strip(): section
    for section, wordings in _WORDINGS
    for line in wordings.strip().splitlines()
    for wording in line.split(",")
}
