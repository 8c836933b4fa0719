using System.Globalization;
using System.Text;
using CrediCare.Data.Rates;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Rates;

/// <summary>An administrator adds figures, corrects them and loads the registers; nothing half, nothing twice.</summary>
public sealed class RatesTests : IDisposable
{
    private const string Form = "main form[enctype]";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task NextHalfYearsRate_IsKnownFromItsDay_AndAMistakeIsCorrectedByARowOfTheSameDay()
    {
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);

        await AddAsync(mona, "late-interest", "01.01.2027", ["12,5"]);
        Assert.Equal(12.5m, await RateOnAsync("2027-02-01"));
        Assert.NotEqual(12.5m, await RateOnAsync("2026-12-31"));

        var again = await AddAsync(mona, "late-interest", "01.01.2027", ["11,75"]);
        Assert.NotEqual("", again.TextOf("#Form_Corrects-error"));
        Assert.Equal("11,75", again.Document.QuerySelector("[name='Form.Fields[0].Value']")!.GetAttribute("value"));
        Assert.Equal(12.5m, await RateOnAsync("2027-02-01"));

        await AddAsync(mona, "late-interest", "01.01.2027", ["11,75"], corrects: true);
        Assert.Equal(11.75m, await RateOnAsync("2027-02-01"));
        var page = await mona.GetAsync("/admin/rates/late-interest");
        Assert.Contains("Erstattet", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADayGoneBy_HasToBeMeant()
    {
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);

        Assert.NotEqual("", (await AddAsync(mona, "answer-deadline", "01.11.2026", ["10"])).TextOf("#Form_Corrects-error"));
        await AddAsync(mona, "answer-deadline", "01.11.2026", ["10"], corrects: true);

        Assert.Equal(10, await _site.WithAsync<RateBook, int>(book => book.AnswerDeadlineDaysAsync(Day("2026-11-23"), default)));
    }

    [Theory]
    [InlineData("late-interest", "-1")]
    [InlineData("late-interest", "")]
    [InlineData("late-interest", "1225")]
    [InlineData("answer-deadline", "2147483647")]
    [InlineData("answer-deadline", "1,5")]
    [InlineData("court-fee-unit", "tull")]
    [InlineData("fee-bands", "0,1")]
    public async Task WhatCannotBeRead_IsSaidBesideItsField_AndNothingIsAdded(string table, string typed)
    {
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var before = await RowsAsync();

        var answer = await AddAsync(mona, table, "01.01.2027", [typed, typed, "2500; 1"]);

        Assert.Contains(answer.Document.QuerySelectorAll("[id^=Form_Fields][id$=-error]"), one => one.TextContent.Trim() != "");
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task FeeBands_AreLines_WithRisingLimits()
    {
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);

        await AddAsync(mona, "fee-bands", "01.01.2027", ["0,05", "0,1", "500; 0,25; 0,5\n2 500; 0,5; 1\n; 1; 2"]);

        var table = await _site.WithDatabaseAsync(context =>
            context.Set<FeeBandTableRow>().AsNoTracking().SingleAsync(row => row.ValidFrom == Day("2027-01-01"))
        );
        Assert.Equal(
            [(50_000L, 0.25m, 0.5m), (250_000L, 0.5m, 1m), (null, 1m, 2m)],
            table.ToBands().Select(band => (band.UpTo?.Ore, band.Light, band.Heavy))
        );
    }

    [Fact]
    public async Task Registers_AreLoadedFromFiles_WholeOrNotAtAll_AndSayWhoMustMeet()
    {
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var before = await PostcodesAsync();

        var wrong = await LoadAsync(mona, "postcodes", "0150;Oslo;0301\n1337;Sandvika");
        Assert.Contains("Linje 2, Kommunenummer", wrong.TextOf("#Form_File-error"), StringComparison.Ordinal);
        Assert.Equal(before, await PostcodesAsync());

        await LoadAsync(mona, "postcodes", "0150;Oslo;0301\n1337;Sandvika;3201;True\n5003;Bergen;4601");
        await LoadAsync(mona, "municipality-neighbours", "3201;0301");
        await LoadAsync(mona, "postcodes", "0150;Oslo;0301\n1337;Sandvika;3201\n0151;Oslo;0301");

        Assert.Equal(before + 4, await PostcodesAsync());
        Assert.Equal(AttendanceDuty.InPerson, await DutyAsync("0150", "1337"));
        Assert.Equal(AttendanceDuty.MaySendSomeone, await DutyAsync("0150", "5003"));
        Assert.Null(await DutyAsync("0150", "9999"));
    }

    private Task<AttendanceDuty?> DutyAsync(string creditor, string debtor) =>
        _site.WithAsync<PlaceRegister, AttendanceDuty?>(places =>
            places.AttendanceAsync(creditor, debtor, Day("2026-11-23"), default)
        );

    private Task<decimal?> RateOnAsync(string day) =>
        _site.WithAsync<RateBook, decimal?>(async book =>
            (await book.LateInterestRatesAsync(default)).On(Day(day))?.PercentPerYear
        );

    private Task<int> PostcodesAsync() => _site.WithDatabaseAsync(context => context.Set<PostcodeRow>().CountAsync());

    private Task<int> RowsAsync() =>
        _site.WithDatabaseAsync(async context =>
            await context.Set<LateInterestRateRow>().CountAsync()
            + await context.Set<AnswerDeadlineRow>().CountAsync()
            + await context.Set<CourtFeeUnitRow>().CountAsync()
            + await context.Set<FeeBandTableRow>().CountAsync()
        );

    private static async Task<PortalPage> AddAsync(
        PortalClient browser,
        string table,
        string from,
        IReadOnlyList<string> values,
        bool corrects = false
    )
    {
        var fields = new Dictionary<string, string?>
        {
            ["Form.ValidFrom"] = from,
            ["Form.Source"] = "Forskrift av 2026-12-01",
            ["Form.Corrects"] = corrects ? "true" : null,
        };
        foreach (var (value, at) in values.Select((value, at) => (value, at)))
            fields[$"Form.Fields[{at}].Value"] = value;
        return await browser.SubmitAsync(await browser.GetAsync($"/admin/rates/{table}"), fields, Form);
    }

    private static async Task<PortalPage> LoadAsync(PortalClient browser, string table, string lines) =>
        await browser.SubmitAsync(
            await browser.GetAsync($"/admin/rates/{table}"),
            new() { ["Form.ValidFrom"] = "23.11.2026", ["Form.Source"] = "Posten" },
            Form,
            files: [new UploadedFile("Form.File", "register.csv", Encoding.UTF8.GetBytes(lines))]
        );

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => _site.Dispose();
}
