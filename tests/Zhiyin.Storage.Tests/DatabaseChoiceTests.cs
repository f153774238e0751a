namespace Zhiyin.Storage.Tests;

public sealed class DatabaseChoiceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Without_a_setting_it_is_a_file_in_the_data_folder(string? setting)
        => DatabaseChoice.From(setting, "/srv/desk").ShouldBe(new DatabaseChoice.SqliteFile(Path.GetFullPath("/srv/desk/zhiyin.db")));

    [Theory]
    [InlineData("Host=db.example;Database=zhiyin;Username=zhiyin;Password=p")]
    [InlineData("postgresql://zhiyin:p@db.example/zhiyin")]
    [InlineData("  postgres://zhiyin:p@db.example/zhiyin ")]
    public void A_setting_names_a_PostgreSQL(string setting)
        => DatabaseChoice.From(setting, "/srv/desk").ShouldBe(new DatabaseChoice.PostgresServer("Host=db.example;Database=zhiyin;Username=zhiyin;Password=p"));

    [Fact]
    public void An_address_may_hold_a_port_and_escaped_signs()
        => DatabaseChoice.From("postgres://z:p%40ss%2Fw@h:6543/d", "x").ShouldBe(new DatabaseChoice.PostgresServer("Host=h;Database=d;Port=6543;Username=z;Password=p@ss/w"));

    [Theory]
    [InlineData("geheim")]
    [InlineData("Host=db")]
    [InlineData("Database=geheim")]
    [InlineData("Hose=db;Database=geheim")]
    [InlineData("postgresql://:geheim@/")]
    public void What_cannot_be_read_is_refused_without_repeating_it(string setting)
        => Should.Throw<StorageException>(() => DatabaseChoice.From(setting, "x")).Message.ShouldNotContain("geheim");
}
