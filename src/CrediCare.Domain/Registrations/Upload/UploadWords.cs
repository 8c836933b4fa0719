using System.Collections.Frozen;
using CrediCare.Domain.Debtors;

namespace CrediCare.Domain.Registrations.Upload;

/// <summary>The words that stand in columns where only a few can, in both languages and as accounting programs write them.</summary>
public static class UploadWords
{
    private const string CreditNoteCode = "381";

    private static readonly FrozenDictionary<string, DebtorKind> Kinds = new (DebtorKind Kind, string Names)[]
    {
        (
            DebtorKind.Company,
            "foretak,etforetak,bedrift,firma,selskap,as,asa,sa,da,ans,nuf,forening,lag,b2b,næring,næringsdrivende,juridisk,organisasjon,company,"
                + "acompany,business,corporate,organisation,organization,ltd"
        ),
        (
            DebtorKind.SoleProprietor,
            "enkeltpersonforetak,etenkeltpersonforetak,enk,soleproprietor,asoleproprietor,soleproprietorship,soletrader"
        ),
        (
            DebtorKind.Person,
            "privatperson,enprivatperson,privat,person,forbruker,privatkunde,b2c,fysiskperson,enkeltperson,private,individual,consumer,"
                + "aprivateperson,privateperson,privateindividual"
        ),
    }
        .SelectMany(one => one.Names.Split(',').Select(name => (name, one.Kind)))
        .Concat(Enum.GetValues<DebtorKind>().Select(kind => (name: UploadColumnNames.Compact(kind.ToString()), kind)))
        .DistinctBy(one => one.name)
        .ToFrozenDictionary(one => one.name, one => one.Item2);

    private static readonly FrozenSet<string> Kroner = new[] { "nok", "kr", "kroner", "norskekroner" }.ToFrozenSet();

    internal static CellReading Read(UploadColumn column, string text) =>
        column switch
        {
            UploadColumn.DebtorKind => Kinds.TryGetValue(UploadColumnNames.Compact(text), out var kind)
                ? kind.ToString()
                : CellRefusal.UnknownWord,
            UploadColumn.Currency => Kroner.Contains(UploadColumnNames.Compact(text))
                ? CellReading.Nothing
                : CellRefusal.ForeignCurrency,
            UploadColumn.DocumentType => IsCreditNote(text) ? CellRefusal.CreditNote : CellReading.Nothing,
            _ => text,
        };

    private static bool IsCreditNote(string text) =>
        text == CreditNoteCode
        || text.Contains("kredit", StringComparison.OrdinalIgnoreCase)
        || text.Contains("credit", StringComparison.OrdinalIgnoreCase);
}
