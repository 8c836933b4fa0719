using System.Reflection;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Tests.Cases;
using FsCheck.Fluent;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Decisions;

public class DecisionReceiptTests
{
    private static readonly ShownDocument Shown = new(Guid.CreateVersion7(), "ordre.pdf", new string('a', 64));
    private static readonly ShownDocument Sent = new(Guid.CreateVersion7(), "svar.pdf", new string('b', 64));

    [Fact]
    public void TheReceipt_SaysWhatWasAskedShownAndAnswered()
    {
        var decision = Answered("Ja, se vedlegg.");

        var text = DecisionReceipt.TextOf(decision);

        foreach (
            var line in new[]
            {
                "CrediCare decision receipt 1\n",
                "\nkind 8 Question\n",
                "\naskedAt 20 2026-10-01T07:00:00Z\n",
                "\nanswerBy 10 2026-10-15\n",
                "\nquestion 15 Hva mener dere?\n",
                $"\nAskedSha256 64 {Shown.Sha256}\n",
                "\nanswer 15 Ja, se vedlegg.\n",
                $"\nAnsweredSha256 64 {Sent.Sha256}\n",
                "\nansweredBy 14 Kari Kvistbekk\n",
                $"\nreceipt {Receipt.Value.Length} {Receipt.Value}\n",
            }
        )
            Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.Equal(64, decision.ReceiptHash!.Length);
        Assert.True(decision.IsAsReceipted);
    }

    [Theory]
    [InlineData(nameof(Decision.Answer), "Nei.")]
    [InlineData(nameof(Decision.Question), "Noe annet?")]
    [InlineData(nameof(Decision.AnsweredByName), "En annen")]
    [InlineData(nameof(Decision.SubjectText), "noe")]
    [InlineData(nameof(Decision.CaseNumber), "2026-000001-2")]
    public void WhatIsChangedAfterwards_IsSeen(string property, string value)
    {
        var decision = Answered("Ja.");

        typeof(Decision).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(decision, value);

        Assert.False(decision.IsAsReceipted);
    }

    [Fact]
    public void NoText_CanPassForAnotherLine()
    {
        var texts = Gen.Elements("a", "answer 1 b", "a\nanswer 1 b", "b\n", "\n", "answer -1 ", "a\nreceipt 1 x");

        Any.Holds(
            texts.Two(),
            pair =>
                pair.Item1.Trim() == pair.Item2.Trim()
                || string.IsNullOrWhiteSpace(pair.Item1)
                || string.IsNullOrWhiteSpace(pair.Item2)
                || Body(Answered(pair.Item1)) != Body(Answered(pair.Item2))
        );

        // All but the ids, which differ by themselves.
        static string Body(Decision decision) => DecisionReceipt.TextOf(decision).Split("\ncase ")[1];
    }

    private static Decision Answered(string text)
    {
        var scenario = DemandSent();
        var question = Question("2026-10-01") with { Documents = [Shown] };
        var decision = scenario.Case.AskCreditor(question, Occasion("2026-10-01")).Value;
        var answer = new DecisionAnswer(DecisionChoice.Answer, text, Administrator) { Documents = [Sent] };
        scenario.Case.Answer(decision, null, answer, Receipt, Occasion("2026-10-02"));
        return decision;
    }
}
