using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrediCare.Data;

/// <summary>One column, and how its value is had from a row: through complex properties and the model's converter.</summary>
internal sealed class BulkInsertColumn
{
    private readonly IClrPropertyGetter _getter;
    private readonly RelationalTypeMapping _mapping;
    private readonly Func<object?, object?>? _convert;

    private BulkInsertColumn(string name, IClrPropertyGetter getter, RelationalTypeMapping mapping)
    {
        Name = name;
        _getter = getter;
        _mapping = mapping;
        _convert = mapping.Converter?.ConvertToProvider;
    }

    public string Name { get; }

    public static BulkInsertColumn Of(IProperty property, in StoreObjectIdentifier store)
    {
        if (property.IsShadowProperty() || property.ValueGenerated == ValueGenerated.OnAddOrUpdate)
            throw new NotSupportedException(
                $"{property.DeclaringType.DisplayName()}.{property.Name} is not the row's own to say."
            );
        return new(property.GetColumnName(store)!, property.GetGetter(), property.GetRelationalTypeMapping());
    }

    public object ValueOf(object row)
    {
        var value = _getter.GetClrValueUsingContainingEntity(row);
        return (value is null || _convert is null ? value : _convert(value)) ?? DBNull.Value;
    }

    public DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = _mapping.CreateParameter(command, name, null, nullable: true);

        // What is too long must be refused by the column, never cut off by the parameter.
        if (parameter.DbType is System.Data.DbType.String or System.Data.DbType.AnsiString or System.Data.DbType.Binary)
            parameter.Size = -1;
        return parameter;
    }
}
