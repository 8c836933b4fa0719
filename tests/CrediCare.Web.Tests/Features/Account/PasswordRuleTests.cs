using CrediCare.Data.Identity;
using CrediCare.Web.Features.Account;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class PasswordRuleTests
{
    private static readonly PortalUser Person = new() { FullName = "Torfinn Møllerstad", Email = "torfinn@fjellvik.example" };

    [Theory]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("QwertyQwerty")]
    [InlineData("leavemealone")]
    [InlineData("LeaveMeAlone1")]
    [InlineData("!!justinbieber!!")]
    [InlineData("Sunshine2026!!!")]
    [InlineData("111222333444")]
    [InlineData("dragonball2026")]
    [InlineData("Sommer20262027")]
    [InlineData("JegElskerDeg!!")]
    [InlineData("abcdefghijkl")]
    // Full-width letters are the same letters.
    [InlineData("ｌｅａｖｅｍｅａｌｏｎｅ")]
    public async Task OnTheList_WhateverCaseAndPadding_IsRefused(string password) =>
        Assert.Equal(PasswordRule.Common, await RefusalOfAsync(password));

    [Theory]
    [InlineData("Rosenborg2026!")]
    [InlineData("Vinter-2026-oslo")]
    [InlineData("Vålerenga1913!")]
    [InlineData("BrannBergen1908")]
    [InlineData("CrediCare2026!")]
    [InlineData("torfinn.møllerstad1")]
    [InlineData("Fjellvik123456")]
    [InlineData("098765432109")]
    [InlineData("4321hjklbvcx7890")]
    [InlineData("Sommerferie på Hamar 26")]
    [InlineData("poiuytrewqlkjhgf")]
    [InlineData("kattkattkatt")]
    [InlineData("xy7xy7xy7xy7")]
    [InlineData("aaaabbbbcccc")]
    public async Task ThatAnyoneCanGuess_IsRefused(string password) =>
        Assert.Equal(PasswordRule.Guessable, await RefusalOfAsync(password));

    [Theory]
    [InlineData("gule epler triller langt")]
    [InlineData("tre blå hester om sommeren")]
    [InlineData("vkqzrmwpthsb")]
    [InlineData("593028174652")]
    [InlineData("Rosenborg taper aldri hjemme igjen")]
    [InlineData("x7!Qm2-pL9_z")]
    [InlineData("🐎🐎 løper over vidda 🐎🐎")]
    public async Task ThatIsLongAndOnesOwn_IsTaken_WhateverItIsMadeOf(string password) =>
        Assert.Null(await RefusalOfAsync(password));

    [Fact]
    public void List_HoldsWhatItShould_InOrder() => Assert.Equal(63_840, CommonPasswords.Count);

    private static async Task<string?> RefusalOfAsync(string password) =>
        (await new PasswordRule().ValidateAsync(null!, Person, password)).Errors.SingleOrDefault()?.Code;
}
