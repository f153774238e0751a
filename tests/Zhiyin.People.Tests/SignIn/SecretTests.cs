using Zhiyin.People.Keys;
using Zhiyin.People.SignIn;

namespace Zhiyin.People.Tests.SignIn;

public sealed class SecretTests
{
    [Fact]
    public void Recovery_codes_differ_and_are_found_however_they_are_typed()
    {
        var codes = RecoveryCodes.New();
        codes.Count.ShouldBe(RecoveryCodes.Count);
        codes.Distinct().Count().ShouldBe(RecoveryCodes.Count);
        var hashes = codes.Select(c => Convert.ToHexString(RecoveryCodes.HashOf(c)!)).ToHashSet();
        hashes.Count.ShouldBe(RecoveryCodes.Count);
        hashes.ShouldContain(Convert.ToHexString(RecoveryCodes.HashOf(codes[3].ToLowerInvariant().Replace('-', ' '))!));
        hashes.ShouldNotContain(Convert.ToHexString(RecoveryCodes.HashOf(RecoveryCodes.New()[0])!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("ABCD-EFGH-IJKL-MNO1")]
    public void What_is_no_recovery_code_has_no_hash(string? typed) => RecoveryCodes.HashOf(typed).ShouldBeNull();

    [Fact]
    public void Tokens_are_long_differ_and_are_stored_as_a_hash()
    {
        var (token, hash) = SessionToken.New();
        token.Length.ShouldBe(43);
        SessionToken.New().Token.ShouldNotBe(token);
        SessionToken.HashOf(token).ShouldBe(hash);
        SessionToken.HashOf(token[1..]).ShouldBeNull();
        SessionToken.HashOf(null).ShouldBeNull();
    }

    [Fact]
    public void A_key_reads_back_as_it_was_written()
    {
        var key = KeySecret.New();
        KeySecret.Read(key.Words).ShouldBe(key);
        key.Words.ShouldStartWith("zy_");
        key.Prefix.ShouldNotContain(key.Secret);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer x")]
    [InlineData("zy_short_x")]
    [InlineData("zx_abcdefgh_0123456789012345678901234567890123456789012")]
    public void Other_words_are_no_key(string? words) => KeySecret.Read(words).ShouldBeNull();

    [Fact]
    public void A_session_ends_after_half_a_day_idle_and_after_a_month_in_any_case()
    {
        var start = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        SessionLife.IsAlive(start, start, start.AddHours(11.9)).ShouldBeTrue();
        SessionLife.IsAlive(start, start, start.AddHours(12)).ShouldBeFalse();
        SessionLife.IsAlive(start, start.AddDays(29.9), start.AddDays(29.95)).ShouldBeTrue();
        SessionLife.IsAlive(start, start.AddDays(29.9), start.AddDays(30)).ShouldBeFalse();
        SessionLife.WantsTouch(start, start.AddSeconds(59)).ShouldBeFalse();
        SessionLife.WantsTouch(start, start.AddSeconds(60)).ShouldBeTrue();
    }
}
