using Zhiyin.Coach.Scoring;
using Zhiyin.Understanding.Satisfaction;

namespace Zhiyin.Inspection.Tests.Scoring;

/// <summary>What clock, order and counting decide, item by item.</summary>
public sealed class ItemTests
{
    private const string Hello = "A 10:00:20 您好，我是客服小迪，有货的";

    [Theory]
    [InlineData("A 10:00:20 有货的，今天可以发出", 3)]
    [InlineData(Hello, 0)]
    public void L1_wants_a_greeting(string answer, int points) => Points("L1", "B 10:00:00 有货吗", answer).ShouldBe(points);

    [Fact]
    public void L1_is_not_judged_when_the_agent_opens() => Judged("L1", "A 10:00:00 这单还没付款哦", "B 10:00:10 好的").ShouldBeFalse();

    [Theory]
    [InlineData("A 10:01:00 有货的，今天发", 3)]
    [InlineData("A 10:01:00 好的，还有其他问题随时找我", 0)]
    public void L2_wants_a_closing(string answer, int points) => Points("L2", "B 10:00:00 有货吗", Hello, "B 10:00:30 好的", answer).ShouldBe(points);

    [Fact]
    public void L2_is_not_judged_when_the_buyer_was_left_with_a_question() => Judged("L2", "B 10:00:00 有货吗", Hello, "B 10:01:00 那M码呢").ShouldBeFalse();

    [Theory]
    [InlineData("B 10:01:10 没有了", 0)]
    [InlineData("B 10:01:10 那M码有吗", 3)]
    public void L2_counts_all_that_was_said_since_the_last_question(string between, int points)
        => Points("L2", "B 10:00:00 有货吗", Hello, "A 10:01:00 请问还有其他可以帮您的吗", between, "A 10:01:20 [微笑]").ShouldBe(points);

    [Fact]
    public void L1_is_not_asked_of_a_talk_that_goes_on() => Judged("L1", "B 在吗", "A 请问您是咨询之前的问题吗", "B 是的").ShouldBeFalse();

    [Theory]
    [InlineData("A 你看一下页面", 2)]
    [InlineData("A 你好，您看一下页面，这款是迷你的", 0)]
    [InlineData("A 您说的「你们上次的话」我看到了", 0)]
    public void L3_wants_the_polite_you(string answer, int points) => Points("L3", "B 有货吗", answer).ShouldBe(points);

    [Fact]
    public void L4_takes_two_each_and_four_at_most()
    {
        Points("L4", "B 有货吗", "A 有货！！！").ShouldBe(2);
        Points("L4", "B 有货吗", "A 有货！！！", "A 快拍！！！", "A 今天发！！！").ShouldBe(4);
        Points("L4", "B 有货吗", "A 有货！！").ShouldBe(0);
    }

    [Theory]
    [InlineData("A 帮您转接一下", 3)]
    [InlineData("A 这个需要维修组判断，我帮您转接给维修专员，您的照片我一起同步过去，您不用再说一遍", 0)]
    public void L5_wants_reason_person_and_no_repeating(string answer, int points) => Points("L5", "B 坏了", answer).ShouldBe(points);

    [Fact]
    public void L5_is_not_judged_without_a_hand_over() => Judged("L5", "B 坏了", "A 您好，拍张照片可以吗").ShouldBeFalse();

    [Theory]
    [InlineData("A 10:03:00 让您久等了，有货的", 0)]
    [InlineData("A 10:03:00 有货的", 3)]
    public void L6_wants_thanks_after_a_wait(string back, int points) => Points("L6", "B 10:00:00 有货吗", "A 10:00:20 您好，稍等，我查一下", back).ShouldBe(points);

    [Theory]
    [InlineData("A 10:00:30 您好", 0)]
    [InlineData("A 10:00:31 您好", 2)]
    [InlineData("A 10:03:00 您好", 2)]
    [InlineData("A 10:03:01 您好", 5)]
    public void T1_steps_at_30_and_180_seconds(string answer, int points) => Points("T1", "B 10:00:00 有货吗", answer).ShouldBe(points);

    [Fact]
    public void T1_does_not_count_a_bot_nor_the_night()
    {
        Points("T1", "B 10:00:00 有货吗", "BOT 10:00:01 客服马上到", "A 10:00:40 您好").ShouldBe(2);
        Judged("T1", "B 23:10:00 有货吗", "A 23:30:00 您好").ShouldBeFalse();
    }

    [Theory]
    [InlineData("A 10:02:00 有", 0)]
    [InlineData("A 10:02:01 有", 5)]
    public void T2_is_the_average_of_the_later_answers(string answer, int points) => Points("T2", "B 10:00:00 有货吗", Hello, "B 10:01:00 M码呢", answer).ShouldBe(points);

    [Theory]
    [InlineData("A 10:04:01 有货的", 5)]
    [InlineData("A 10:04:01 抱歉，让您久等了，有货的", 0)]
    public void T3_wants_an_apology_after_three_minutes(string answer, int points) => Points("T3", "B 10:00:00 在吗", "A 10:00:10 您好", "B 10:01:00 有货吗", answer).ShouldBe(points);

    [Theory]
    [InlineData("A 10:15:25 查到了，有货", 0)]
    [InlineData("A 10:15:31 查到了，有货", 10)]
    public void T4_wants_word_within_fifteen_minutes(string back, int points) => Points("T4", "B 10:00:00 有货吗", "A 10:00:30 您好，稍等我核实一下", back).ShouldBe(points);

    [Fact]
    public void T4_spares_an_agent_whose_buyer_has_closed() => Points("T4", "B 10:00:00 有货吗", "A 10:00:30 您好，稍等我核实一下", "B 10:00:40 不用了谢谢").ShouldBe(0);

    [Theory]
    [InlineData("B 10:01:00 那M码有吗", 10)]
    [InlineData("B 10:01:00 好的谢谢", 0)]
    public void T5_is_the_last_question_without_an_answer(string last, int points) => Points("T5", "B 10:00:00 有货吗", Hello, last).ShouldBe(points);

    [Fact]
    public void Without_times_nothing_is_said_about_speed_and_the_open_end_is_R5()
    {
        var score = Talk.Score("B 有货吗", "A 您好，有货的", "B 那M码有吗");
        score.NotApplicable.ShouldBeSubsetOf(score.NotApplicable.Concat(["T1", "T2", "T3", "T4", "T5"]));
        foreach (var code in new[] { "T1", "T2", "T3", "T4", "T5", "R3" })
        {
            score.NotApplicable.ShouldContain(code);
        }

        score.Dimensions.Single(d => d.Code == "D2").Score.ShouldBeNull();
        score.Items.ShouldContain(i => i.Code == "R5");
    }

    [Fact]
    public void U3_is_a_buyer_who_has_to_say_it_again() => Points("U3", "B 订单1234567890没到", "A 您好，麻烦您提供一下订单号", "B 我刚刚说过了").ShouldBe(10);

    [Fact]
    public void U7_is_the_same_sentence_twice_from_twelve_characters_on()
    {
        const string Canned = "A 您好，您的问题我们已经收到，会尽快处理";
        Points("U7", "B 坏了", Canned, "B 然后呢", Canned).ShouldBe(4);
        Points("U7", "B 在吗", "A 您好，在的", "B 在吗", "A 您好，在的").ShouldBe(0);
    }

    [Theory]
    [InlineData(0.85, 0)]
    [InlineData(0.84, 1)]
    [InlineData(0.72, 3)]
    [InlineData(0.2, 4)]
    public void R5_takes_a_point_for_every_step_the_buyer_is_from_being_content(double forecast, int points)
        => Points("R5", forecast, "B 有货吗", "A 您好，没有了", "B 每次都这样", "A 嗯嗯").ShouldBe(points);

    [Fact]
    public void R5_names_the_last_words_that_are_open_and_asks_for_a_step_after_them()
    {
        var talk = Rated(0.5, "B 有货吗", "A 您好，没有了", "B 每次都这样", "A 嗯嗯", "B 好吧");
        talk.Items.Single(i => i.Code == "R5").Messages.ShouldBe([2]);
        Points("R5", 0.5, "B 有货吗", "A 您好，没有了", "B 每次都这样", "A 我帮您登记，到货今天18点前通知您", "B 好吧").ShouldBe(0);
    }

    [Theory]
    [InlineData("A 稍等，我查一下", 5)]
    [InlineData("A 稍等，我查一下", 0, "A 您的退款昨天已经退回微信了")]
    [InlineData("A 尽快给您处理", 5, "B 嗯", "A 好的")]
    [InlineData("A 尽快给您处理", 0, "B 什么时候", "A 今天18点前")]
    public void R1_misses_a_time_only_where_none_came_later(string answer, int points, params string[] later)
        => Points("R1", ["B 我申请了退货退款，怎么还没退", "A 您好，我是客服小迪", "B 订单1234567890", answer, .. later]).ShouldBe(points);

    [Theory]
    [InlineData("B 我已经拍了", 0)]
    [InlineData("B 坏了怎么办", 6)]
    public void E2_hears_a_cold_nod_only_where_something_was_asked(string buyer, int points) => Points("E2", "B 在吗", "A 您好，在的", buyer, "A 好的").ShouldBe(points);

    [Theory]
    [InlineData("B 转人工", 0)]
    [InlineData("B 叫你们主管来", 6)]
    public void E4_is_met_by_a_person_for_who_asks_for_a_person(string buyer, int points) => Points("E4", buyer, "A 您好，我是客服小迪，请说").ShouldBe(points);

    [Fact]
    public void F11_is_a_buyer_nobody_ever_answered()
    {
        var score = Talk.Score("B 10:00:00 在吗", "BOT 10:00:01 客服马上到", "B 10:05:00 有人吗");
        score.Fatal.ShouldHaveSingleItem().Code.ShouldBe("F11");
        score.Score.ShouldBeLessThan(70);
    }

    [Fact]
    public void The_cost_is_linear_and_every_reply_is_reviewed()
    {
        var lines = Enumerable.Range(0, 2000).SelectMany(i => new[] { $"B 第{i}个问题有货吗", $"A 您好，第{i}个有货的，今天可以发" }).ToArray();
        var review = Talk.Review(lines);
        review.Replies.Length.ShouldBe(2000);
        review.Turns.Length.ShouldBe(2000);
        review.Replies[1999].Turn.ShouldBe(1999);
    }

    private static int Points(string code, double forecast, params string[] lines) => Rated(forecast, lines).Items.Where(i => i.Code == code).Sum(i => i.Deduction);

    private static ConversationScore Rated(double forecast, params string[] lines) => Talk.Review(lines).Rated(new SatisfactionReading(forecast, 1)).Score();

    private static int Points(string code, params string[] lines) => Talk.Score(lines).Items.Where(i => i.Code == code).Sum(i => i.Deduction);

    private static bool Judged(string code, params string[] lines) => !Talk.Score(lines).NotApplicable.Contains(code);
}
