using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Zhiyin.ChatLogs.Scripts;

namespace Zhiyin.ChatLogs.Tests;

public sealed class WorkbookTests
{
    [Fact]
    public void A_workbook_of_messages_gives_the_same_four_messages()
    {
        string[][] rows =
        [
            ["客户名", "消息序号", "发送时间", "发送内容", "发送账号", "账号类型"],
            ["小鱼***", "1", "2026-03-02 10:00:00", "在吗", "小鱼***", "买家"],
            ["小鱼***", "2", "2026-03-02 10:00:05", "这款S码腰围多少", "小鱼***", "买家"],
            ["小鱼***", "3", "46083.41695601852", "您好，S码腰围66厘米，平铺测量", "小迪", "客服"],
            ["小鱼***", "4", "2026/3/2 10:01", "那M呢", "小鱼***", "买家"],
        ];
        using var stream = Workbook(rows);
        var file = ChatLog.Open(stream, "记录.xlsx");
        file.Encoding.ShouldBe("xlsx");
        LayoutTests.Check(file.Conversations.ToList().ShouldHaveSingleItem());
    }

    [Fact]
    public void A_summary_without_talk_says_what_to_export_instead()
    {
        var errors = new List<RowError>();
        using var stream = Workbook([["咨询时间", "顾客", "客服", "首次响应时间", "客户消息数", "客服消息数", "满意度"], ["2026-03-02 10:00:00", "j****ab", "小迪", "12", "3", "2", "满意"]]);
        ChatLog.Open(stream, "a.xlsx", onError: errors.Add).Conversations.ShouldBeEmpty();
        errors.ShouldHaveSingleItem().Reason.ShouldContain("汇总");
    }

    [Fact]
    public void A_script_library_may_be_a_workbook()
    {
        using var stream = Workbook([["分组", "话术短标题", "话术内容"], ["欢迎", "问候", "您好，在的"], ["欢迎", "", ""]]);
        var file = ScriptFile.Read(stream, "话术.xlsx");
        file.Scripts.ShouldHaveSingleItem().Text.ShouldBe("您好，在的");
        file.Scripts[0].Group.ShouldBe("欢迎");
        file.Rejected.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void What_only_looks_like_a_workbook_is_refused_at_once()
        => Should.Throw<InvalidDataException>(() => ChatLog.Open(new MemoryStream([0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4]), "坏.xlsx"));

    private static MemoryStream Workbook(string[][] rows)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select((r, i) => new Row(r.Select((c, j) => Cell(c, i, j))) { RowIndex = (uint)i + 1 })));
            book.Workbook.AppendChild(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "Sheet1" }));
            book.Workbook.Save();
        }

        stream.Position = 0;
        return stream;
    }

    private static Cell Cell(string text, int row, int column)
        => new() { CellReference = $"{(char)('A' + column)}{row + 1}", DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)) };
}
