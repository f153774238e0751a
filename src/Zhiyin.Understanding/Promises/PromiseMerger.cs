namespace Zhiyin.Understanding.Promises;

/// <summary>One entry per act: a check or a step that leads to another act at one time is part of it, and a hold is heard only where nothing else is promised (CONTRACT.md §4).</summary>
internal static class PromiseMerger
{
    public static void Merge(List<PromiseCandidate> all)
    {
        for (var i = 0; i + 1 < all.Count;)
        {
            if (Absorb(all[i], all[i + 1], out var kept))
            {
                all[i] = kept;
                all.RemoveAt(i + 1);
                i = Math.Max(0, i - 1);
            }
            else
            {
                i++;
            }
        }

        if (all.Exists(c => !c.IsHold))
        {
            Holds(all);
        }
        else if (all.Count > 1)
        {
            var timed = all.Find(c => c.HasClock) ?? all[0];
            all.Clear();
            all.Add(timed);
        }
    }

    // A hold gives its time to the act it asks to wait for.
    private static void Holds(List<PromiseCandidate> all)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (!all[i].IsHold)
            {
                continue;
            }

            var next = i + 1 < all.Count ? all[i + 1] : i > 0 ? all[i - 1] : null;
            if (all[i].HasClock && next is { HasClock: false, Time.Kind: not Zhiyin.Text.Times.TimeKind.Vague } or { HasClock: false, Time: null } && next is { WaitsForEvent: false })
            {
                next.Take(all[i].Time!, false);
            }
        }

        all.RemoveAll(c => c.IsHold);
    }

    private static bool Absorb(PromiseCandidate first, PromiseCandidate second, out PromiseCandidate kept)
    {
        kept = second;
        if (first.IsHold || second.IsHold)
        {
            return false;
        }

        var near = first.Sentence == second.Sentence;
        var sameTime = !first.HasClock || !second.HasClock || first.Time == second.Time;
        if (!sameTime)
        {
            return false;
        }

        // 核实一下，20分钟内回复您; 查清楚给您回电
        if (first.IsCheck && second.Kind is CommitmentKind.Reply or CommitmentKind.Callback && second.Sentence - first.Sentence <= 1)
        {
            return Into(first, second);
        }

        // 查一下，核实清楚: one check. 回复您，最晚六点给您答复: one reply.
        if (near && first.Kind == second.Kind && (first.HasClock != second.HasClock || first.Kind is CommitmentKind.Verify || first.Clause == second.Clause) && second.Clause - first.Clause <= 2)
        {
            return first.HasClock && !second.HasClock ? Into(second, first, out kept) : Into(first, second);
        }

        if (!near)
        {
            return false;
        }

        // 安排补发, 处理退款: the thing done gives the kind.
        if (first.IsGeneric && second.Clause == first.Clause && second.VerbStart - first.VerbStart - first.Verb.Text.Length <= 6)
        {
            return Into(first, second);
        }

        // 退款今天给您处理
        if (second.IsGeneric && second.Clause == first.Clause && !first.HasClock)
        {
            second.Kind = first.Kind;
            return Into(first, second);
        }

        // 联系仓库明天给您补发: the step is on the way. 修好给您寄回去: one act.
        if (first.IsStep && (second.Clause == first.Clause || (!first.HasClock && first.Verb.Text != "登记")) && second.Clause - first.Clause <= 1)
        {
            return Into(first, second);
        }

        // 给您补发，三天内寄出: the dispatch is that of the replacement.
        if (first.Kind == CommitmentKind.Resend && second.Kind == CommitmentKind.Ship && !first.HasClock)
        {
            second.Kind = CommitmentKind.Resend;
            return Into(first, second);
        }

        // 申请二十元补偿您，一小时内发: the sending is that of the money.
        if (first.Kind == CommitmentKind.Refund && second.Kind == CommitmentKind.Ship && second.Verb.Text == "发" && !first.HasClock)
        {
            second.Kind = CommitmentKind.Refund;
            return Into(first, second);
        }

        // 给您处理好再回复您: done and told.
        if (first.IsGeneric && second.Kind is CommitmentKind.Reply or CommitmentKind.Callback && (!first.HasClock || second.Clause == first.Clause))
        {
            return Into(first, second);
        }

        if (second.IsGeneric && second.Clause - first.Clause <= 1 && (!first.HasClock || !second.HasClock))
        {
            second.Kind = first.Kind;
            return Into(first, second);
        }

        // 安排师傅联系您上门: one visit.
        if (second is { HasClock: false, Kind: CommitmentKind.Reply or CommitmentKind.Repair } && second.Clause == first.Clause && first.Kind == CommitmentKind.Repair)
        {
            first.End = Math.Max(first.End, second.End);
            kept = first;
            return true;
        }

        // 打电话解释: told by telephone.
        if (second is { HasClock: false, Kind: CommitmentKind.Reply } && second.Clause == first.Clause && first.Kind == CommitmentKind.Callback)
        {
            return Into(second, first, out kept);
        }

        if (second is { IsCheck: true, HasClock: false } && second.Clause == first.Clause && first.Kind is CommitmentKind.Reply or CommitmentKind.Repair)
        {
            return Into(second, first, out kept);
        }

        return first.Clause == second.Clause && first.Kind == CommitmentKind.Repair && second.Kind == CommitmentKind.Ship && Repaired(second, first, out kept);
    }

    private static bool Repaired(PromiseCandidate ship, PromiseCandidate repair, out PromiseCandidate kept)
    {
        ship.Kind = CommitmentKind.Repair;
        Into(repair, ship);
        kept = ship;
        return true;
    }

    private static bool Into(PromiseCandidate part, PromiseCandidate whole) => Into(part, whole, out _);

    private static bool Into(PromiseCandidate part, PromiseCandidate whole, out PromiseCandidate kept)
    {
        kept = whole;
        if (part.HasClock && !whole.HasClock && whole.Time?.Kind != Zhiyin.Text.Times.TimeKind.Vague)
        {
            whole.Take(part.Time!, part.WaitsForEvent);
        }
        else if (!whole.HasClock)
        {
            whole.Start = Math.Min(whole.Start, part.Start);
        }

        whole.WaitsForEvent |= part.WaitsForEvent;
        return true;
    }
}
