using Zhiyin.People.SignIn;

namespace Zhiyin.People.Tests.SignIn;

public sealed class LockOutTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_fifth_wrong_try_in_a_quarter_of_an_hour_locks()
    {
        var state = Wrong(LockOut.None, s_noon, 4);
        state.IsLocked(s_noon).ShouldBeFalse();
        state = Wrong(state, s_noon, 1);
        state.IsLocked(s_noon.AddSeconds(59)).ShouldBeTrue();
        state.IsLocked(s_noon.AddSeconds(60)).ShouldBeFalse();
    }

    [Fact]
    public void Slow_mistakes_do_not_add_up()
    {
        var state = LockOut.None;
        for (var i = 0; i < 20; i++)
        {
            state = state.Failed(s_noon.AddMinutes(16 * i), LockOut.AccountLimit);
            state.LockedUntil.ShouldBeNull();
        }
    }

    [Fact]
    public void Every_further_lock_lasts_longer_up_to_an_hour()
    {
        var (state, now) = (LockOut.None, s_noon);
        var minutes = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            state = Wrong(state, now, LockOut.AccountLimit);
            minutes.Add((state.LockedUntil!.Value - now).TotalMinutes);
            now = state.LockedUntil.Value;
        }

        minutes.ShouldBe([1, 5, 15, 60, 60, 60]);
    }

    [Fact]
    public void A_quiet_day_forgets_it_all()
    {
        var state = Wrong(LockOut.None, s_noon, 15);
        state.Locks.ShouldBe(3);
        state.IsForgotten(s_noon.AddHours(25)).ShouldBeTrue();
        state.Failed(s_noon.AddHours(25), LockOut.AccountLimit).ShouldBe(new LockOut(1, s_noon.AddHours(25), 0, null));
    }

    private static LockOut Wrong(LockOut state, DateTimeOffset now, int times)
        => Enumerable.Range(0, times).Aggregate(state, (s, _) => s.Failed(now, LockOut.AccountLimit));
}
