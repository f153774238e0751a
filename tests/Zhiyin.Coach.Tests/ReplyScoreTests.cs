using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Scoring;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests;

/// <summary>A score that means something: good replies are 优, every warning shows, what is blocked fails, mending never costs.</summary>
public sealed class ReplyScoreTests
{
    [Fact]
    public void Every_reply_of_the_quiet_corpus_is_excellent()
        => Fixtures.Lines("quiet.txt").Select(l => l.Split('\t')).Where(p => Drafts.Review(p[^1], p[0]).Score.Score < 90).Select(p => p[^1]).ShouldBeEmpty();

    [Fact]
    public void A_warning_shows_and_an_error_fails()
    {
        var warned = Drafts.Review("好的，稍后回复您", "能开专票吗");
        warned.Findings.ShouldContain(f => f.Severity == Severity.Warning);
        warned.Score.Score.ShouldBeLessThan(92);
        var failed = Drafts.Review("您好{姓名}，您的订单已发出", "发货了吗").Score;
        failed.Score.ShouldBeLessThan(70);
        failed.Grade.ShouldBe("不合格");
    }

    [Fact]
    public void What_cannot_be_sent_scores_forty_at_most()
    {
        foreach (var rule in RuleCatalog.BuiltIn.Rules.Where(r => r.Info.Blocks))
        {
            foreach (var example in rule.Info.Bad.Where(e => Drafts.Review(e).Findings.Any(f => f.Blocks)))
            {
                Drafts.Review(example).Score.Score.ShouldBeLessThanOrEqualTo(40, example.Draft);
            }
        }
    }

    [Fact]
    public void Fewer_findings_never_score_lower()
    {
        foreach (var example in RuleCatalog.BuiltIn.Rules.SelectMany(r => r.Info.Bad))
        {
            var review = Drafts.Review(example);
            foreach (var finding in review.Findings)
            {
                var mended = ReplyScore.Of(review.Reply, review.Findings.Remove(finding));
                mended.Score.ShouldBeGreaterThanOrEqualTo(review.Score.Score, example.Draft);
                mended.Principles[finding.Category.Principle].ShouldBeGreaterThanOrEqualTo(review.Score.Principles[finding.Category.Principle]);
            }
        }
    }

    [Fact]
    public void Shorter_is_never_less_concise()
    {
        const string Fact = "今天16点前付款当天发，到上海大约2天。";
        var last = 0;
        for (var padding = 20; padding >= 0; padding--)
        {
            var score = Drafts.Review(Fact + string.Concat(Enumerable.Repeat("我们会继续关注包裹的进度。", padding)), "今天能发吗").Score.Principles["PR3"];
            score.ShouldBeGreaterThanOrEqualTo(last);
            last = score;
        }

        last.ShouldBe(100);
    }

    [Fact]
    public void What_cannot_be_judged_takes_no_part() => Drafts.Review("好的").Score.Principles.Count.ShouldBe(6);
}
