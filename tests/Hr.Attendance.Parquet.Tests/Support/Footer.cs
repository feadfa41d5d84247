using System.Buffers.Binary;

namespace Hr.Attendance.Parquet.Tests.Support;

/// <summary>The footer of a Parquet file as a tree, for tests that let it lie. It is Thrift in the compact protocol.</summary>
internal sealed class Footer
{
    // Field numbers of parquet.thrift.
    internal const int Schema = 2;
    internal const int Rows = 3;
    internal const int Groups = 4;
    internal const int ChunksOfGroup = 1;
    internal const int RowsOfGroup = 3;
    internal const int ChunkMetadata = 3;
    internal const int ValuesOfChunk = 5;
    internal const int DataOffset = 9;
    internal const int DictionaryOffset = 11;
    internal const int NameOfElement = 4;

    private readonly byte[] _data;
    private readonly Struct _root;

    internal Footer(byte[] file)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 8));
        _data = file[..(file.Length - 8 - length)];
        var reader = new Reader(file.AsSpan(file.Length - 8 - length, length).ToArray());
        _root = reader.ReadStruct();
    }

    /// <summary>Changes a number or a text; the way to it is given by fields of structures and positions in lists.</summary>
    internal Footer Set(object value, params int[] way)
    {
        object at = _root;
        foreach (int step in way[..^1])
        {
            at = at is Struct fields ? fields.Fields.Single(field => field.Id == step).Value : ((List)at).Items[step];
        }

        var holder = (Struct)at;
        int index = holder.Fields.FindIndex(field => field.Id == way[^1]);
        holder.Fields[index] = holder.Fields[index] with { Value = value };
        return this;
    }

    internal byte[] ToFile()
    {
        var footer = new List<byte>();
        Write(_root, footer);
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Count);
        return [.. _data, .. footer, .. length, .. "PAR1"u8];
    }

    private static void Write(object value, List<byte> output)
    {
        switch (value)
        {
            case Struct fields:
                int last = 0;
                foreach (var field in fields.Fields)
                {
                    int step = field.Id - last;
                    output.Add((byte)((step is > 0 and < 16 ? step << 4 : 0) | field.Type));
                    if (step is not (> 0 and < 16))
                    {
                        WriteNumber(ZigZag(field.Id), output);
                    }

                    last = field.Id;
                    Write(field.Value, output);
                }

                output.Add(0);
                break;
            case List list:
                output.Add((byte)((list.Items.Count < 15 ? list.Items.Count << 4 : 0xF0) | list.Type));
                if (list.Items.Count >= 15)
                {
                    WriteNumber((ulong)list.Items.Count, output);
                }

                list.Items.ForEach(item => Write(item, output));
                break;
            case long number:
                WriteNumber(ZigZag(number), output);
                break;
            case byte[] bytes:
                WriteNumber((ulong)bytes.Length, output);
                output.AddRange(bytes);
                break;
            case byte one:
                output.Add(one);
                break;
        }
    }

    private static ulong ZigZag(long number) => unchecked((ulong)((number << 1) ^ (number >> 63)));

    private static void WriteNumber(ulong number, List<byte> output)
    {
        for (; number > 127; number >>= 7)
        {
            output.Add((byte)(0x80 | (number & 0x7F)));
        }

        output.Add((byte)number);
    }

    private sealed record Field(int Id, int Type, object Value);

    private sealed record Struct(List<Field> Fields);

    private sealed record List(int Type, List<object> Items);

    private sealed class Reader(byte[] bytes)
    {
        private int _at;

        internal Struct ReadStruct()
        {
            var fields = new List<Field>();
            for (int id = 0; bytes[_at++] is > 0 and var head;)
            {
                id = head >> 4 == 0 ? (int)ReadZigZag() : id + (head >> 4);
                fields.Add(new Field(id, head & 15, ReadValue(head & 15)));
            }

            return new Struct(fields);
        }

        // Yes and no stand in the type of a field and have no bytes.
        private object ReadValue(int type) => type switch
        {
            1 or 2 => string.Empty,
            3 => bytes[_at++],
            4 or 5 or 6 => ReadZigZag(),
            7 => ReadBytes(8),
            8 => ReadBytes((int)ReadNumber()),
            9 => ReadList(),
            _ => ReadStruct(),
        };

        private byte[] ReadBytes(int count) => bytes[_at..(_at += count)];

        private List ReadList()
        {
            byte head = bytes[_at++];
            int count = head >> 4 == 15 ? (int)ReadNumber() : head >> 4;
            return new List(head & 15, [.. Enumerable.Range(0, count).Select(_ => ReadValue(head & 15))]);
        }

        private long ReadZigZag()
        {
            ulong number = ReadNumber();
            return unchecked((long)(number >> 1) ^ -(long)(number & 1));
        }

        private ulong ReadNumber()
        {
            ulong number = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = bytes[_at++];
                number |= (ulong)(next & 0x7F) << shift;
                if (next < 128)
                {
                    return number;
                }
            }
        }
    }
}
