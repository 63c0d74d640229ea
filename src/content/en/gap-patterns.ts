import type { gapPatterns as ja } from "../ja/gap-patterns.ts";
import type { Shape } from "../shape.ts";

export const gapPatterns: Shape<typeof ja> = {
  title: "Ways to put it",
  note: "Put your own words into 〔　〕. Use one sentence, all of them, or none.",
  truth: "Sentences that don't fit can go. What is true is enough.",
  steps: { reason: "What this time was", did: "What was done", now: "How it is now", next: "What comes next" },
  reasons: {
    health: {
      label: "Health",
      paper: {
        reason: "From 〔　〕 to 〔　〕 I was away from work to look after my health.",
        did: "During that time I kept up 〔　〕 and built a daily rhythm.",
        now: "I can work 〔　〕 days a week, 〔　〕 hours a day.",
        next: "I am looking for steady work in 〔　〕.",
      },
      interview: {
        reason: "My health was poor from about 〔　〕, so I stopped working for a time.",
        did: "While resting, I did 〔　〕.",
        now: "My days are 〔　〕 now, and 〔　〕 days of work a week fit in.",
        next: "I would like to begin with 〔　〕 and grow into the rest.",
      },
      supporter: {
        reason: "Around 〔　〕 things got worse and I stopped 〔　〕.",
        did: "I spent the time on 〔　〕. The hardest part was 〔　〕.",
        now: "What works now is 〔　〕. What is hard is 〔　〕.",
        next: "Employers may know about 〔　〕. I would keep 〔　〕 to myself.",
      },
    },
    family: {
      label: "Home, or caring for someone",
      paper: {
        reason: "From 〔　〕 to 〔　〕 I was away from work for reasons at home (〔　〕).",
        did: "I was in charge of 〔　〕.",
        now: "〔　〕 is now arranged, and I can work 〔　〕 days a week.",
        next: "I would like to use what I learned about 〔　〕 in 〔　〕.",
      },
      interview: {
        reason: "For about 〔　〕 I was needed at home.",
        did: "I took care of 〔　〕 and learned 〔　〕.",
        now: "〔　〕 can help now, so there is time for work.",
        next: "Between 〔　〕 and 〔　〕 o'clock I can work for a long time to come.",
      },
      supporter: {
        reason: "At home there was 〔　〕, and I was the one who 〔　〕.",
        did: "About 〔　〕 hours of a day went into 〔　〕.",
        now: "〔　〕 goes on, so I can work 〔　〕.",
        next: "Somebody who takes over 〔　〕 would make things lighter.",
      },
    },
    relearning: {
      label: "Learning",
      paper: {
        reason: "From 〔　〕 to 〔　〕 I used the time to learn 〔　〕.",
        did: "I studied with 〔　〕 (books, a course, training) and can now 〔　〕.",
        now: "I go on studying about 〔　〕 hours a week.",
        next: "I would like to use 〔　〕 in work such as 〔　〕.",
      },
      interview: {
        reason: "I wanted to learn 〔　〕, so I took time away from work.",
        did: "I used 〔　〕 and got as far as 〔　〕.",
        now: "I can make 〔　〕 and read 〔　〕.",
        next: "I would like to learn 〔　〕 next, on the job.",
      },
      supporter: {
        reason: "〔　〕 interested me, and I have been studying since about 〔　〕.",
        did: "〔　〕 worked for me. 〔　〕 did not suit me.",
        now: "I am on 〔　〕, about 〔　〕 minutes a day.",
        next: "If there is a course in 〔　〕, I would like to hear about it.",
      },
    },
    people: {
      label: "Meeting people was hard",
      paper: {
        reason: "From 〔　〕 to 〔　〕 I was mostly at home.",
        did: "At home I kept up 〔　〕.",
        now: "I go to 〔　〕 and work alongside others 〔　〕 times a week.",
        next: "I would like work such as 〔　〕.",
      },
      interview: {
        reason: "There was a time when meeting people was hard, and I stayed at home.",
        did: "At home I did 〔　〕.",
        now: "I go to 〔　〕 now and am at ease among about 〔　〕 people.",
        next: "Being shown 〔　〕 at the start helps me work calmly.",
      },
      supporter: {
        reason: "From about 〔　〕 it became hard to meet people.",
        did: "My days were 〔　〕. It was lighter when 〔　〕.",
        now: "I can talk to 〔　〕, and I can go as far as 〔　〕.",
        next: "A place of about 〔　〕 people, or only 〔　〕, would be a beginning.",
      },
    },
    unsaid: {
      label: "Without a reason",
      paper: {
        reason: "From 〔　〕 to 〔　〕 I was away from work.",
        did: "During that time I did 〔　〕.",
        now: "I can work 〔　〕 days a week.",
        next: "Work in 〔　〕 interests me.",
      },
      interview: {
        reason: "I was away from work for personal reasons, which I keep to myself.",
        did: "During that time I did 〔　〕.",
        now: "I can work now, under these conditions: 〔　〕.",
        next: "I can say more about 〔　〕, which is about the work ahead.",
      },
      supporter: {
        reason: "The reason for this time stays with me for now.",
        did: "I can tell you that I did 〔　〕.",
        now: "My days now are 〔　〕.",
        next: "If I want to talk, I will do it by 〔　〕 (on paper, aloud, in writing).",
      },
    },
    jobSearch: {
      label: "Looking for work",
      paper: {
        reason: "After leaving work in 〔　〕, I was looking for work in 〔　〕.",
        did: "During that time I went to 〔　〕 and learned 〔　〕.",
        now: "I found that 〔　〕 suits me.",
        next: "I am applying for work in 〔　〕.",
      },
      interview: {
        reason: "After my last job I was looking for work that suits me.",
        did: "I had advice from 〔　〕 and prepared 〔　〕.",
        now: "I think now that 〔　〕 suits me.",
        next: "I applied because your 〔　〕 interests me.",
      },
      supporter: {
        reason: "After 〔　〕 I looked for work for about 〔　〕.",
        did: "I used 〔　〕 and applied to places like 〔　〕.",
        now: "〔　〕 was hard to go on with. 〔　〕 may suit me.",
        next: "It would help to look at 〔　〕 together first.",
      },
    },
  },
};
