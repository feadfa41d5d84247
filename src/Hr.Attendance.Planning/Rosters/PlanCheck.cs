using NodaTime;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>Whether a plan keeps every rule. It is written from the meaning of each rule, without anything that allocators use.</summary>
public static class PlanCheck
{
    /// <summary>Finds the rules that a plan breaks.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="duties">Who has which duty, in any order.</param>
    /// <returns>Each breach, by person, rule and day; empty for a plan that keeps every rule.</returns>
    /// <exception cref="ArgumentException">A duty names a person or an option that the problem does not have, or an argument is null.</exception>
    public static IReadOnlyList<PlanBreach> Breaches(DutyProblem problem, IReadOnlyList<DutyAssignment> duties)
    {
        Guard.NotNull(problem);
        foreach (var duty in Guard.NotNull(duties))
        {
            if (duty.Person < 0 || duty.Person >= problem.People.Count || duty.Option < 0 || duty.Option >= problem.Options.Count)
            {
                throw new ArgumentException("a duty names a person or an option that the problem does not have", nameof(duties));
            }
        }

        var breaches = new List<PlanBreach>();
        var ofPerson = duties.ToLookup(duty => duty.Person, duty => duty.Option);
        var publishedOf = problem.Published.ToLookup(duty => duty.Person, duty => duty.Option);
        for (int person = 0; person < problem.People.Count; person++)
        {
            int[] own = [.. ofPerson[person].OrderBy(option => problem.Options[option].Date).ThenBy(option => option)];
            new PersonCheck(problem, person, own, breaches).All([.. publishedOf[person]]);
        }

        return breaches;
    }

    private sealed class PersonCheck(DutyProblem problem, int number, int[] own, List<PlanBreach> breaches)
    {
        private readonly DutyPerson _person = problem.People[number];
        private readonly DutyOption[] _duties = [.. own.Select(option => problem.Options[option])];

        internal void All(int[] published)
        {
            Allowed();
            OneDutyADay();
            MinimumRest();
            Succession();
            DaysInARow();
            Weekends();
            Kinds();
            Time();
            Frozen(published);
        }

        private void Allowed()
        {
            foreach (int option in own.Where(option => !MayHave(option)))
            {
                Add(PlanRule.Allowed, problem.Options[option].Date);
            }
        }

        private bool MayHave(int option) => _person.Options.Any(allowed => allowed.Option == option);

        private void OneDutyADay()
        {
            foreach (var day in _duties.GroupBy(duty => duty.Date).Where(day => day.Count() > 1))
            {
                Add(PlanRule.OneDutyADay, day.Key);
            }
        }

        private void MinimumRest()
        {
            foreach (var duty in _duties)
            {
                var next = _duties.Where(other => other != duty && other.Start >= duty.Start).Select(other => other.Start)
                    .Concat(_person.OtherWork.Where(work => work.Start >= duty.End).Select(work => work.Start));
                if (next.Any(start => start - duty.End < _person.MinimumRest))
                {
                    Add(PlanRule.MinimumRest, duty.Date);
                }
            }
        }

        private void Succession()
        {
            foreach (var duty in _duties)
            {
                if (_duties.Any(next => next.Date == duty.Date.PlusDays(1) && problem.MayNotFollow.Contains((duty.Kind, next.Kind))))
                {
                    Add(PlanRule.Succession, duty.Date, duty.Date.PlusDays(1));
                }
            }
        }

        private void DaysInARow()
        {
            var busy = new HashSet<LocalDate>(_person.WorkingDays.Concat(_duties.Select(duty => duty.Date)));
            for (var first = problem.FirstDay; first <= problem.LastDay;)
            {
                bool isBusy = busy.Contains(first);
                var last = first;
                while (last < problem.LastDay && busy.Contains(last.PlusDays(1)) == isBusy)
                {
                    last = last.PlusDays(1);
                }

                Stretch(first, last, isBusy);
                first = last.PlusDays(1);
            }
        }

        private void Stretch(LocalDate first, LocalDate last, bool isBusy)
        {
            int days = Period.DaysBetween(first, last) + 1;
            bool isInner = first > problem.FirstDay && last < problem.LastDay;
            int around = (first == problem.FirstDay ? _person.DaysInARowBefore : 0) + (last == problem.LastDay ? _person.DaysInARowAfter : 0);

            // Work that is planned anyway may be too much, with duty on the same days or without: that is no breach of this plan.
            bool hasDuty = _duties.Any(duty => duty.Date >= first && duty.Date <= last);
            bool hasDutyOnFreeDay = _duties.Any(duty => duty.Date >= first && duty.Date <= last && !_person.WorkingDays.Contains(duty.Date));
            if (isBusy && hasDutyOnFreeDay && days + around > _person.MostDaysInARow)
            {
                Add(PlanRule.MostDaysInARow, first, last);
            }

            if (isInner && isBusy && hasDuty && days < _person.LeastDaysInARow)
            {
                Add(PlanRule.LeastDaysInARow, first, last);
            }

            if (isInner && !isBusy && days < _person.LeastDaysOffInARow)
            {
                Add(PlanRule.LeastDaysOffInARow, first, last);
            }
        }

        private void Weekends()
        {
            LocalDate[] weekends = [.. _duties.Select(duty => duty.Date)
                .Where(date => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
                .Select(date => date.DayOfWeek == IsoDayOfWeek.Sunday ? date.PlusDays(-1) : date)
                .Distinct()];
            if (weekends.Length > _person.MostWeekends)
            {
                Add(PlanRule.MostWeekends, weekends[0], weekends[^1]);
            }
        }

        private void Kinds()
        {
            foreach (var kind in _duties.GroupBy(duty => duty.Kind, StringComparer.Ordinal))
            {
                if (_person.MostOfKind.TryGetValue(kind.Key, out int most) && kind.Count() > most)
                {
                    Add(PlanRule.MostOfKind, kind.First().Date, kind.Last().Date);
                }
            }
        }

        private void Time()
        {
            foreach (var limit in _person.TimeLimits)
            {
                var time = _duties.Where(duty => duty.Date >= limit.FirstDay && duty.Date <= limit.LastDay)
                    .Aggregate(Duration.Zero, (sum, duty) => sum + duty.Time);

                // A headroom may be below zero before anybody is on duty.
                if (time > limit.AtMost && time > Duration.Zero)
                {
                    Add(PlanRule.MostTime, limit.FirstDay, limit.LastDay);
                }

                if (time < limit.AtLeast)
                {
                    Add(PlanRule.LeastTime, limit.FirstDay, limit.LastDay);
                }
            }
        }

        private void Frozen(int[] published)
        {
            if (problem.FrozenBefore is not { } end)
            {
                return;
            }

            var standing = published.Where(option => problem.Options[option].Date < end && MayHave(option));
            var planned = own.Where(option => problem.Options[option].Date < end);
            foreach (int option in standing.Except(planned).Concat(planned.Except(published)))
            {
                Add(PlanRule.Frozen, problem.Options[option].Date);
            }
        }

        private void Add(PlanRule rule, LocalDate day) => Add(rule, day, day);

        private void Add(PlanRule rule, LocalDate first, LocalDate last) => breaches.Add(new PlanBreach(number, rule, first, last));
    }
}
