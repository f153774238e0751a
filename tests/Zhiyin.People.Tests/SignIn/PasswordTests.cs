using Zhiyin.People.SignIn;

namespace Zhiyin.People.Tests.SignIn;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("短短短", "anna", PasswordFlaw.TooShort)]
    [InlineData("Tr0ub4d&3", "anna", PasswordFlaw.TooShort)]
    [InlineData("annaannaanna", "anna", PasswordFlaw.IsLogin)]
    [InlineData("Anna-2026-2027", "anna", PasswordFlaw.IsLogin)]
    [InlineData("password123", "anna", PasswordFlaw.TooCommon)]
    [InlineData("Password2026!", "anna", PasswordFlaw.TooCommon)]
    [InlineData("woaini1314520", "anna", PasswordFlaw.TooCommon)]
    [InlineData("Kefu888888", "anna", PasswordFlaw.TooCommon)]
    [InlineData("1234567890", "anna", PasswordFlaw.TooCommon)]
    [InlineData("aaaaaaaaaaaa", "anna", PasswordFlaw.TooPlain)]
    [InlineData("9876543210", "anna", PasswordFlaw.TooPlain)]
    [InlineData("correct horse battery", "anna", null)]
    [InlineData("春眠不觉晓处处闻啼鸟", "anna", null)]
    [InlineData("susanna likes tea", "anna", null)]
    [InlineData("no capitals needed", "anna", null)]
    internal void Length_counts_and_guesses_do_not_pass(string password, string login, PasswordFlaw? flaw)
        => PasswordPolicy.FlawOf(password, login).ShouldBe(flaw);

    [Fact]
    public void A_password_is_not_a_megabyte() => PasswordPolicy.FlawOf(string.Concat(Enumerable.Repeat("ab1 ", 100)), "anna").ShouldBe(PasswordFlaw.TooLong);

    [Fact]
    public void Generated_passwords_pass_the_policy()
    {
        for (var i = 0; i < 200; i++)
        {
            PasswordPolicy.FlawOf(GeneratedPassword.New(), "owner").ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_hash_of_weaker_settings_is_right_but_old()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var weak = new Passwords(new() { PasswordIterations = 1_000 });
        using var strong = new Passwords(new() { PasswordIterations = 2_000 });
        var hash = await weak.HashAsync("correct horse battery", cancellation);
        hash.ShouldNotContain("correct");
        (await weak.CheckAsync(hash, "correct horse battery", cancellation)).ShouldBe(PasswordCheck.Right);
        (await strong.CheckAsync(hash, "correct horse battery", cancellation)).ShouldBe(PasswordCheck.RightButOld);
        (await strong.CheckAsync(hash, "correct horse batterx", cancellation)).ShouldBe(PasswordCheck.Wrong);
        (await strong.CheckAsync(null, "correct horse battery", cancellation)).ShouldBe(PasswordCheck.Wrong);
    }

    [Fact]
    public async Task A_flood_of_sign_ins_is_sent_away_instead_of_eating_every_core()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var passwords = new Passwords(new() { PasswordIterations = 50_000, HashesAtATime = 1, HashesWaiting = 3 });
        var checks = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => passwords.CheckAsync(null, "whatever it is", cancellation)));
        checks.Count(c => c == PasswordCheck.Busy).ShouldBeInRange(1, 17);
        checks.Count(c => c == PasswordCheck.Wrong).ShouldBeGreaterThanOrEqualTo(3);
        (await passwords.CheckAsync(null, "whatever it is", cancellation)).ShouldBe(PasswordCheck.Wrong);
    }
}
