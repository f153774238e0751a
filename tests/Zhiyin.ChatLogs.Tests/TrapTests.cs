using Zhiyin.ChatLogs.Tests.Support;

namespace Zhiyin.ChatLogs.Tests;

/// <summary>The parser traps of handbook §7.4, one test each.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData(Samples.C1)]
    [InlineData(Samples.C2)]
    [InlineData(Samples.C4)]
    [InlineData(Samples.C5)]
    [InlineData(Samples.C11)]
    public void A_content_line_that_looks_like_a_time_stays_content(string sample)
    {
        var conversation = Samples.One(sample.Replace("那M呢", "10:00:00 我就下单了", StringComparison.Ordinal));
        conversation.Messages.Length.ShouldBe(4);
        conversation.Messages[3].Text.ShouldBe("10:00:00 我就下单了");
    }

    [Fact]
    public void A_bare_time_as_the_words_of_a_bubble_stays_content_on_the_record_page()
    {
        var conversation = Samples.One(Samples.C5.Replace("这款S码腰围多少", "我是几点下的单\n10:00:00", StringComparison.Ordinal));
        conversation.Messages.Length.ShouldBe(4);
        conversation.Messages[1].Text.ShouldBe("我是几点下的单\n10:00:00");
    }

    [Fact]
    public void A_line_that_ends_in_a_moment_right_under_a_header_stays_content()
    {
        var conversation = Samples.One(Samples.C2.Replace("那M呢", "预计送达2026-3-4 12:00:00", StringComparison.Ordinal));
        conversation.Messages.Length.ShouldBe(4);
        conversation.Messages[3].Text.ShouldBe("预计送达2026-3-4 12:00:00");
    }

    [Theory]
    [InlineData("生于2000-1-1的鱼***")]
    [InlineData("鱼***12")]
    [InlineData("小[鱼]***")]
    public void A_nick_may_hold_a_date_digits_or_brackets(string nick)
    {
        foreach (var sample in new[] { Samples.C1, Samples.C2, Samples.C4, Samples.C9 })
        {
            var conversation = Samples.One(sample.Replace("小鱼***", nick, StringComparison.Ordinal));
            LayoutTests.Check(conversation);
            conversation.Buyer.ShouldBe(nick);
        }
    }

    [Theory]
    [InlineData(Samples.C1)]
    [InlineData(Samples.C2)]
    [InlineData(Samples.C5)]
    [InlineData(Samples.C15)]
    public void Content_of_several_lines_keeps_its_blank_lines(string sample)
        => Samples.One(sample.Replace("，平铺测量", "\n\n平铺测量", StringComparison.Ordinal)).Messages[2].Text.ShouldBe("您好，S码腰围66厘米\n\n平铺测量");

    [Fact]
    public void Full_width_and_half_width_colons_both_end_a_speaker()
    {
        var conversation = Samples.One("顾客：在吗\n客服:您好\n顾客：尺码：M还有吗");
        conversation.Messages.Select(m => m.Text).ShouldBe(["在吗", "您好", "尺码：M还有吗"]);
    }

    [Fact]
    public void A_sub_account_with_a_full_width_colon_is_an_agent() => LayoutTests.Check(Samples.One(Samples.C1.Replace("某某旗舰店:小迪", "某某旗舰店：小迪", StringComparison.Ordinal)));

    [Fact]
    public void Midnight_passes_on_the_record_page()
    {
        var messages = Samples.One("2026-03-02\n23:59:50\n在吗\n小鱼***\n00:00:10\n您好，在的\n某某旗舰店:小迪").Messages;
        messages.Select(m => m.At!.Value.ToString("MM-dd HH:mm:ss")).ShouldBe(["03-02 23:59:50", "03-03 00:00:10"]);
    }

    [Fact]
    public void A_record_page_without_a_date_has_no_times_rather_than_invented_ones()
        => Samples.One("10:00:00\n在吗\n小鱼***\n10:00:10\n您好，在的\n某某旗舰店:小迪").HasTimes.ShouldBeFalse();

    [Fact]
    public void Two_agents_after_a_transfer_stay_in_one_conversation()
    {
        var conversation = Samples.One(Samples.C1 + "\n由 服务助手 转交给 小禾\n[小禾] 2026-03-02 10:01:30\nM码腰围70厘米");
        conversation.Messages.Length.ShouldBe(5);
        conversation.Messages[4].Role.ShouldBe(ChatRole.Agent);
        conversation.Agents.ShouldBe(["某某旗舰店:小迪", "小禾"]);
        conversation.Notices.Select(n => n.Kind).ShouldBe([NoticeKind.ReadReceipt, NoticeKind.Transfer]);
        conversation.Notices[1].Before.ShouldBe(4);
    }

    [Fact]
    public void A_buyer_whose_nick_begins_an_agents_nick_is_still_the_buyer()
    {
        var options = new ChatLogOptions { AgentNames = ["小迪客服"] };
        var text = Samples.C2.Replace("小鱼***", "小迪", StringComparison.Ordinal).Replace("某某旗舰店:小迪", "小迪客服", StringComparison.Ordinal);
        LayoutTests.Check(Samples.One(text, options));
        LayoutTests.Check(Samples.One(Samples.C1.Replace("小鱼***", "某某旗舰", StringComparison.Ordinal), new ChatLogOptions { ShopNames = ["某某旗舰店"] }));
    }

    [Fact]
    public void An_emoji_nick_is_a_nick() => LayoutTests.Check(Samples.One(Samples.C2.Replace("小鱼***", "🐟😀", StringComparison.Ordinal)));

    [Theory]
    [InlineData("2026-03-02 下午2:00:05")]
    [InlineData("2026/3/2 2:00:05 PM")]
    [InlineData("2026年3月2日 14:00:05")]
    public void The_twelve_hour_clock_and_other_date_forms_are_read(string stamp)
        => Samples.One($"[小鱼***] {stamp}\n在吗\n[某某店:小迪] 2026-03-02 14:00:20\n在的").Messages[0].At.ShouldBe(DateTimeOffset.Parse("2026-03-02T14:00:05+08:00"));

    [Fact]
    public void One_masked_nick_on_one_day_may_be_two_buyers_so_the_session_decides()
    {
        var conversations = Samples.All(Samples.C11 + "\n" + Samples.C11.Replace("10:", "10:", StringComparison.Ordinal));
        conversations.Count.ShouldBe(2);
        conversations.Select(c => c.Id).Distinct().Count().ShouldBe(2);
        conversations.ShouldAllBe(c => c.Buyer == "j****ab" && c.Messages.Length == 4);
    }

    [Fact]
    public void A_session_id_keeps_two_buyers_with_one_nick_apart_in_a_table()
    {
        var rows = Samples.C13.Split('\n');
        var mixed = string.Join('\n', rows.Concat(rows.Skip(1).Select(r => r.Replace("p1", "p2", StringComparison.Ordinal))));
        Samples.All(mixed).Select(c => (c.Id, c.Messages.Length)).ShouldBe([("p1", 4), ("p2", 4)]);
    }

    [Fact]
    public void Excel_serial_dates_are_dates()
        => Samples.One("客户名,发送时间,发送内容,发送账号,账号类型\n小鱼,46083.5,在吗,小鱼,买家").Messages[0].At.ShouldBe(DateTimeOffset.Parse("2026-03-02T12:00:00+08:00"));

    [Fact]
    public void An_order_number_that_excel_has_spoilt_is_refused_with_a_reason()
    {
        var errors = new List<RowError>();
        var file = Samples.Open("客户名,订单号,发送时间,发送内容,账号类型\n小鱼,1.23E+18,2026-03-02 10:00:00,在吗,买家", onError: errors.Add);
        file.Conversations.ShouldBeEmpty();
        errors.ShouldHaveSingleItem().Reason.ShouldContain("订单号被Excel改成科学计数，请以文本格式导出");
        errors[0].Line.ShouldBe(2);
    }

    [Fact]
    public void Noise_lines_are_no_content()
    {
        foreach (var noise in new[] { "已读", "未读", "发送中", "小鱼*** 撤回了一条消息", "由 服务助手 转交给 小迪", "原因：【离线留言自动分配】", "当前用户来自 商品详情页" })
        {
            LayoutTests.Check(Samples.One(Samples.C1.Replace("已读", noise, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("[图片]")]
    [InlineData("[语音]")]
    [InlineData("https://item.example.com/1.html\n¥59.00")]
    public void Pictures_voice_and_cards_are_kept_unread(string content)
    {
        var message = Samples.One(Samples.C1.Replace("那M呢", content, StringComparison.Ordinal)).Messages[3];
        message.Parsed.ShouldBeFalse();
        message.Text.ShouldBe(content);
    }

    [Fact]
    public void An_answer_that_comes_at_once_and_again_is_automatic()
    {
        var conversation = Samples.One("""
            [小鱼***] 2026-03-02 10:00:00
            在吗
            [某某店:小迪] 2026-03-02 10:00:01
            您好，客服正在赶来，请稍等
            [小鱼***] 2026-03-02 10:05:00
            还在吗
            [某某店:小迪] 2026-03-02 10:05:01
            您好，客服正在赶来，请稍等
            """);
        conversation.Messages.Select(m => m.Role).ShouldBe([ChatRole.Buyer, ChatRole.Bot, ChatRole.Buyer, ChatRole.Bot]);
    }

    [Fact]
    public void Half_an_hour_of_silence_or_another_buyer_begins_another_conversation()
    {
        var later = Samples.C1.Replace(" 10:", " 11:", StringComparison.Ordinal);
        Samples.All(Samples.C1 + "\n" + later).Count.ShouldBe(2);
        Samples.All(Samples.C1 + "\n" + Samples.C1.Replace("小鱼", "大鱼", StringComparison.Ordinal).Replace(" 10:", " 10:", StringComparison.Ordinal)).Count.ShouldBe(2);
    }

    [Fact]
    public void A_late_answer_belongs_to_its_question()
        => Samples.One("[小鱼***] 2026-03-02 10:00:00\n在吗\n[某某店:小迪] 2026-03-02 11:00:00\n久等了，在的").Messages.Length.ShouldBe(2);

    [Fact]
    public void Letters_say_nothing_about_roles_until_names_or_manners_do()
    {
        const string Bare = "A: 有货吗\nB: 有\nA: 好";
        Samples.One(Bare).RolesDecided.ShouldBeFalse();
        Samples.One(Bare, new ChatLogOptions { AgentNames = ["B"] }).Messages.Select(m => m.Role).ShouldBe([ChatRole.Buyer, ChatRole.Agent, ChatRole.Buyer]);
        var guessed = Samples.One("A: 有货吗\nB: 您好，欢迎光临，帮您查了，有货\nA: 好");
        guessed.Messages.Select(m => m.Role).ShouldBe([ChatRole.Buyer, ChatRole.Agent, ChatRole.Buyer]);
        guessed.RoleNote.ShouldNotBeNull();
    }

    [Fact]
    public void Conversations_of_several_buyers_may_be_mixed_where_both_sides_are_named()
    {
        var other = Samples.C3.Replace("小鱼***", "大鱼***", StringComparison.Ordinal).Split('\n');
        var mixed = string.Join('\n', Samples.C3.Split('\n').Chunk(2).Zip(other.Chunk(2)).SelectMany(p => p.First.Concat(p.Second)));
        var conversations = Samples.All(mixed);
        conversations.Count.ShouldBe(2);
        conversations.ForEach(LayoutTests.Check);
    }
}
