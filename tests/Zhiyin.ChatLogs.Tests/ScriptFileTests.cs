using System.Text;
using Zhiyin.ChatLogs.Scripts;

namespace Zhiyin.ChatLogs.Tests;

public sealed class ScriptFileTests
{
    private const string Sample = """
        快捷短语编码,快捷短语,快捷短语分组
        hy1,您好，我是客服小迪，请问您想了解尺码、面料还是发货时间呢？,01欢迎
        fh1,"您这单{付款时间}付款，页面承诺{承诺时长}内发出，
        今天17点前我再核一次，有变化告诉您。",02发货
        """;

    [Fact]
    public void The_qianniu_form_is_read()
    {
        var file = Read(Encoding.UTF8.GetBytes(Sample));
        file.Layout.ShouldBe(ScriptLayout.Qianniu);
        file.Scripts.Select(s => (s.Code, s.Group, s.Line)).ShouldBe([("hy1", "01欢迎", 2), ("fh1", "02发货", 3)]);
        file.Scripts[1].Text.ShouldContain("\n今天17点前");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_hundred_phrases_survive_the_round_trip(bool gb18030)
    {
        string[] shapes = ["逗号,和，号{0}", "引号\"里\"的{0}", "两行\n第{0}行", "表情😀第{0}个", "平常的第{0}句"];
        var scripts = Enumerable.Range(0, 200).Select(i => new Script($"c{i}", shapes[i % shapes.Length].Replace("{0}", $"{i}", StringComparison.Ordinal), $"组{i % 7}")).ToList();
        foreach (var layout in Enum.GetValues<ScriptLayout>().Where(l => l is ScriptLayout.Qianniu or ScriptLayout.AssistantV3 or ScriptLayout.Strict))
        {
            using var stream = new MemoryStream();
            ScriptFile.Write(stream, scripts, layout, gb18030).ShouldBeEmpty();
            var back = Read(stream.ToArray());
            back.Layout.ShouldBe(layout);
            back.Scripts.Select(s => (s.Code, s.Text, s.Group)).ShouldBe(scripts.Select(s => (s.Code, s.Text, s.Group)));
            back.Rejected.ShouldBeEmpty();
            back.Duplicates.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Lines_end_in_CRLF_and_only_what_needs_quotes_has_them()
    {
        using var stream = new MemoryStream();
        ScriptFile.Write(stream, [new Script("a", "您好，在的", ""), new Script("b", "尺码 S,M", "g")]);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        text.ShouldStartWith("\ufeff");
        text.ShouldEndWith("快捷短语分组\r\na,您好，在的,\r\nb,\"尺码 S,M\",g\r\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+86")]
    [InlineData(" @SUM(A1)")]
    [InlineData("您好{买家昵称}")]
    public void Formulas_and_raw_variables_are_refused_and_nothing_is_written(string text)
    {
        using var stream = new MemoryStream();
        ScriptFile.Write(stream, [new Script("a", "您好", ""), new Script("b", text, "")]).ShouldHaveSingleItem().Line.ShouldBe(2);
        stream.Length.ShouldBe(0);
    }

    [Fact]
    public void A_confirmed_formula_is_written_as_it_is()
    {
        using var stream = new MemoryStream();
        ScriptFile.Write(stream, [new Script("a", "+1 个赠品", "")], allowFormulas: true).ShouldBeEmpty();
        Read(stream.ToArray()).Scripts[0].Text.ShouldBe("+1 个赠品");
    }

    [Fact]
    public void Duplicates_are_listed_and_kept_and_empty_rows_are_rejected_with_their_line()
    {
        var file = Read(Encoding.UTF8.GetBytes("话术分组,话术短标题,话术内容\ng,a,您好！\ng,b,您好\ng,c,\n"));
        file.Scripts.Length.ShouldBe(2);
        file.Duplicates.ShouldHaveSingleItem().Length.ShouldBe(2);
        file.Rejected.ShouldHaveSingleItem().Line.ShouldBe(4);
    }

    [Fact]
    public void The_three_head_lines_of_V3_are_kept()
    {
        string[] head = ["最初3行的内容请勿改动(V3)！！！", "账号:某某旗舰店", "分组,快捷编码,标题,内容,图片名,程序数据（手工新增词条时，本字段留空即可）"];
        var file = Read(Encoding.UTF8.GetBytes(string.Join("\r\n", head) + "\r\n欢迎,hy,问候,您好，在的,,\r\n"));
        file.Head.ShouldBe(head);
        using var stream = new MemoryStream();
        ScriptFile.Write(stream, file.Scripts, ScriptLayout.AssistantV3, head: file.Head);
        Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\ufeff').ShouldStartWith(string.Join("\r\n", head) + "\r\n");
    }

    [Fact]
    public void A_file_without_a_column_of_phrases_is_refused()
        => Should.Throw<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes("姓名,电话\n小迪,1\n")));

    private static ScriptFileContent Read(byte[] bytes) => ScriptFile.Read(new MemoryStream(bytes), "话术.csv");
}
